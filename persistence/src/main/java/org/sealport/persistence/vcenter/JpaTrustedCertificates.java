package org.sealport.persistence.vcenter;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.vcenter.TrustedCertificate;
import org.sealport.domain.vcenter.TrustedCertificates;
import org.sealport.persistence.shared.TenantScope;

/** Trusted certificates, which the provider alone has. */
@ApplicationScoped
public class JpaTrustedCertificates implements TrustedCertificates {
  private TenantScope scope;

  protected JpaTrustedCertificates() {} // for CDI

  @Inject
  public JpaTrustedCertificates(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public List<TrustedCertificate> all() {
    return scope
        .ofProvider()
        .createQuery(
            "select c from TrustedCertificate c order by c.alias", TrustedCertificate.class)
        .getResultList();
  }

  @Override
  public TrustedCertificate get(UUID id) {
    return Optional.ofNullable(scope.ofProvider().find(TrustedCertificate.class, id))
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  @Override
  public boolean isTrusted(String thumbprint) {
    return all().stream().anyMatch(known -> known.thumbprint().equals(thumbprint));
  }

  @Override
  public void add(TrustedCertificate certificate) {
    scope.add(certificate, certificate.alias());
  }

  @Override
  public void keep(TrustedCertificate certificate) {
    scope.ofProvider();
    scope.flush(certificate.alias());
  }

  @Override
  public void remove(TrustedCertificate certificate) {
    scope.ofProvider().remove(certificate);
  }
}
