package org.sealport.services.vcenter;

import org.sealport.domain.vm.Hardware;

/**
 * A VM to create, powered off.
 *
 * @param keyProvider encrypts the home of a VM with a TPM; null without one
 */
public record CreateSpec(
    String name, Hardware hardware, String datastore, boolean tpm, String keyProvider) {}
