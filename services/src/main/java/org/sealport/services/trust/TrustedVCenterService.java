package org.sealport.services.trust;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_CERTIFICATE_UNTRUSTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.vcenter.CertificateFound;
import org.sealport.services.vcenter.Connection;
import org.sealport.services.vcenter.Registration;
import org.sealport.services.vcenter.VCenterService;

/**
 * Registers real vCenters for clients that name no thumbprint: what the server shows must be
 * trusted already, by itself or by an authority. The connection is held to what was seen then.
 */
@ApplicationScoped
public class TrustedVCenterService {
  @Inject VCenterService vCenters;
  @Inject TrustedCertificateService certificates;

  /**
   * @throws org.sealport.domain.shared.SealportException VCENTER_CERTIFICATE_UNTRUSTED, and those
   *     of {@link VCenterService#register}
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  public VCenterId register(String name, Connection connection) {
    return vCenters.register(VCenterKind.VSPHERE, Registration.of(name, trusted(connection)));
  }

  /**
   * @throws org.sealport.domain.shared.SealportException VCENTER_CERTIFICATE_UNTRUSTED, and those
   *     of {@link VCenterService#reconnect}
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  public void reconnect(VCenterId id, Connection connection) {
    vCenters.reconnect(id, trusted(connection));
  }

  /** What a server shows, and whether that is trusted. */
  public record Probe(CertificateFound found, boolean trusted) {}

  /**
   * @throws org.sealport.domain.shared.SealportException VCENTER_URL_INVALID, VCENTER_UNREACHABLE
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  public Probe probe(String url) {
    var found = vCenters.certificate(url);
    return new Probe(found, found.authorized() || certificates.isTrusted(found.thumbprint()));
  }

  private Connection trusted(Connection wanted) {
    var probe = probe(wanted.url());
    var thumbprint = probe.found().thumbprint();
    if (!probe.trusted()) {
      throw VCENTER_CERTIFICATE_UNTRUSTED.with(wanted.url(), thumbprint);
    }
    return wanted.trusting(certificates.isTrusted(thumbprint) ? thumbprint : null);
  }
}
