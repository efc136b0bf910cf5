package org.sealport.domain.tpm;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * One endorsement key of a TPM.
 *
 * @param algorithm for example {@code ECC_P256} or {@code RSA_2048}
 * @param fingerprint SHA-256 of the DER SubjectPublicKeyInfo, lower-case hex: two TPMs with the
 *     same one share secrets
 */
@Embeddable
public record EndorsementKey(
    @Column(nullable = false) String algorithm, @Column(nullable = false) String fingerprint) {}
