package org.sealport.services.catalog;

import java.util.List;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.vm.make.PerVm;

/**
 * Makes a vApp from a template (R14).
 *
 * @param choice for all TPMs; null: as the template says
 * @param each what is wanted otherwise for some VMs
 * @param powerOn once made
 */
public record InstantiateTemplate(
    VdcId vdc, String name, Treatment choice, List<PerVm> each, boolean powerOn) {}
