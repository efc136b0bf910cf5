package org.sealport.services.vcenter;

import java.util.Set;
import org.sealport.domain.vm.VmId;

/**
 * A VM as Sealport knows it, for the comparison with its vCenter.
 *
 * @param keyProvider null: not encrypted
 * @param endorsementKeys fingerprints; empty without a TPM
 * @param busy a task works on it: it is about to change
 */
public record RecordedVm(
    VmId id,
    String moRef,
    String name,
    String keyProvider,
    Set<String> endorsementKeys,
    boolean busy) {}
