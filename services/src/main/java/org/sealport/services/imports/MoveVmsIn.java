package org.sealport.services.imports;

import java.util.List;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vm.move.MoveStep;

/**
 * Moves VMs of a vCenter into a vApp.
 *
 * @param newVApp goes again when this fails; null when it was there before
 */
public record MoveVmsIn(List<MoveStep> steps, VAppId newVApp) implements TaskCommand {}
