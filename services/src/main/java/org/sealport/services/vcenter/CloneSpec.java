package org.sealport.services.vcenter;

import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.VCenterId;

/**
 * A clone to make, powered off.
 *
 * @param target the vCenter that gets the clone; may be another than the source's
 * @param tpm null when the source has no TPM
 */
public record CloneSpec(String name, VCenterId target, String datastore, Treatment tpm) {}
