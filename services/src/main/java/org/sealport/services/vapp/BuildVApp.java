package org.sealport.services.vapp;

import java.util.List;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vdc.VdcId;

/**
 * A vApp to build of blank VMs and templates' VMs (R12).
 *
 * @param choice for every VM that says nothing itself; null: as its template says
 * @param powerOn once made
 */
public record BuildVApp(
    VdcId vdc, String name, List<NewVm> vms, Treatment choice, boolean powerOn) {}
