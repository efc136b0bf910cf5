package org.sealport.services.vm.move;

import java.util.List;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.task.TaskCommand;

/**
 * Moves VMs to a vApp, or with their vApp to another VDC.
 *
 * @param vApp that has them afterwards
 * @param vdc that it is in afterwards
 * @param emptied the hidden vApp of a standalone VM that is one no more; null: none
 */
public record MoveVms(VAppId vApp, VdcId vdc, VAppId emptied, List<MoveStep> steps)
    implements TaskCommand {}
