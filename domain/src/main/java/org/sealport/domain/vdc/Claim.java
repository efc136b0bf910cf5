package org.sealport.domain.vdc;

import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.VmId;

/**
 * What one VM will hold in a VDC.
 *
 * @param vm null for one that is only thought of
 * @param tpm it will hold a TPM
 */
public record Claim(VmId vm, Hardware hardware, boolean tpm) {}
