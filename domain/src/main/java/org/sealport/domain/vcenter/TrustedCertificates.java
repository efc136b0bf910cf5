package org.sealport.domain.vcenter;

import java.util.List;
import java.util.UUID;

/** Certificates that the provider trusts. */
public interface TrustedCertificates {
  /** By alias. */
  List<TrustedCertificate> all();

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  TrustedCertificate get(UUID id);

  boolean isTrusted(String thumbprint);

  /**
   * @throws org.sealport.domain.shared.SealportException CERTIFICATE_ALIAS_TAKEN,
   *     CERTIFICATE_TRUSTED_ALREADY
   */
  void add(TrustedCertificate certificate);

  /**
   * Writes a change at once.
   *
   * @throws org.sealport.domain.shared.SealportException CERTIFICATE_ALIAS_TAKEN
   */
  void keep(TrustedCertificate certificate);

  void remove(TrustedCertificate certificate);
}
