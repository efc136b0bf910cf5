package org.sealport.web.rest.v1.vm;

import jakarta.validation.constraints.NotNull;
import org.sealport.domain.tpm.Treatment;

/**
 * What the TPM of a VM that never ran is to be.
 *
 * @param tpmProvisioning a copy of the TPM of the template that the VM was made of, or in place of
 *     a copy a new one
 */
public record TpmProvisioningRequest(@NotNull Treatment tpmProvisioning) {}
