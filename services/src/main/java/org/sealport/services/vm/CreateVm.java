package org.sealport.services.vm;

import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vm.Hardware;

/**
 * A standalone VM to create.
 *
 * @param description in the tenant's words; may be empty
 * @param powerOn once made
 */
public record CreateVm(
    VdcId vdc, String name, Hardware hardware, boolean tpm, String description, boolean powerOn) {}
