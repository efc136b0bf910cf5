package org.sealport.services.trust;

import static org.sealport.domain.vcenter.VCenterProblem.CERTIFICATE_INVALID;
import static org.sealport.domain.vcenter.VCenterProblem.CERTIFICATE_IN_USE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.vcenter.TrustedCertificate;
import org.sealport.domain.vcenter.TrustedCertificates;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.shared.ServerTrust;

/**
 * The provider's use cases on certificates of servers that it trusts before it registers them. Each
 * is trusted by itself: one that it issued is not.
 */
@ApplicationScoped
public class TrustedCertificateService {
  @Inject TrustedCertificates certificates;
  @Inject VCenters vCenters;

  /** By alias. */
  @RequiresRight(Right.PROVIDER_VIEW)
  @Transactional
  public List<TrustedCertificateRow> all() {
    return certificates.all().stream().map(TrustedCertificateRow::of).toList();
  }

  /**
   * @throws SealportException NOT_FOUND
   */
  @RequiresRight(Right.PROVIDER_VIEW)
  @Transactional
  public TrustedCertificateRow get(UUID id) {
    return TrustedCertificateRow.of(certificates.get(id));
  }

  @RequiresRight(Right.PROVIDER_VIEW)
  @Transactional
  public boolean isTrusted(String thumbprint) {
    return certificates.isTrusted(thumbprint);
  }

  /**
   * @throws SealportException NAME_INVALID, CERTIFICATE_INVALID, CERTIFICATE_ALIAS_TAKEN,
   *     CERTIFICATE_TRUSTED_ALREADY
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Transactional
  @Audited(TaskOperation.CERTIFICATE_TRUST)
  public UUID trust(String alias, String pem) {
    var certificate = parsed(pem);
    var trusted =
        TrustedCertificate.trust(
            alias, ServerTrust.thumbprint(certificate), ServerTrust.pem(certificate));
    certificates.add(trusted);
    return trusted.id();
  }

  /**
   * @throws SealportException NOT_FOUND, NAME_INVALID, CERTIFICATE_ALIAS_TAKEN
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Transactional
  public void rename(UUID id, String alias) {
    var certificate = certificates.get(id);
    certificate.rename(alias);
    certificates.keep(certificate);
  }

  /**
   * Trusts it no more. A vCenter that is reached by it would be trusted still.
   *
   * @throws SealportException NOT_FOUND, CERTIFICATE_IN_USE
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Transactional
  @Audited(TaskOperation.CERTIFICATE_DISTRUST)
  public void distrust(UUID id) {
    var certificate = certificates.get(id);
    var reached =
        vCenters.all().stream()
            .filter(vCenter -> isReachedBy(vCenter, certificate))
            .map(VCenter::name)
            .collect(Collectors.joining(", "));
    if (!reached.isEmpty()) {
      throw CERTIFICATE_IN_USE.with(certificate.alias(), reached);
    }
    certificates.remove(certificate);
  }

  private static boolean isReachedBy(VCenter vCenter, TrustedCertificate certificate) {
    return vCenter
        .access()
        .filter(access -> certificate.thumbprint().equals(access.thumbprint()))
        .isPresent();
  }

  private static X509Certificate parsed(String pem) {
    try {
      var all =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
      if (all.size() == 1 && all.iterator().next() instanceof X509Certificate one) {
        return one;
      }
    } catch (CertificateException e) {
      throw new SealportException(CERTIFICATE_INVALID, e);
    }
    throw CERTIFICATE_INVALID.with();
  }
}
