package org.sealport.services.vapp;

import java.util.List;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.vm.make.PerVm;

/**
 * Copies a vApp (R20).
 *
 * @param choice for all TPMs; null: copy (R24)
 * @param each what is wanted otherwise for some VMs
 * @param powerOn once made
 */
public record CopyVApp(
    VdcId vdc, String name, Treatment choice, List<PerVm> each, boolean powerOn) {}
