package org.sealport.services.vm;

import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vm.Hardware;

/** A standalone VM to create. */
public record CreateVm(VdcId vdc, String name, Hardware hardware, boolean tpm) {}
