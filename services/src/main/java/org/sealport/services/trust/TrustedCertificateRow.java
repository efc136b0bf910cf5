package org.sealport.services.trust;

import java.util.UUID;
import org.sealport.domain.vcenter.TrustedCertificate;

/**
 * A certificate that the provider trusts.
 *
 * @param thumbprint SHA-256, upper-case hex with colons
 */
public record TrustedCertificateRow(UUID id, String alias, String thumbprint, String pem) {
  static TrustedCertificateRow of(TrustedCertificate certificate) {
    return new TrustedCertificateRow(
        certificate.id(), certificate.alias(), certificate.thumbprint(), certificate.pem());
  }
}
