package org.sealport.services.vcenter;

import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterKind;

/** A way to drive vCenters of one kind; one CDI bean per adapter. */
public interface VCenterAdapter {
  VCenterKind kind();

  /**
   * Makes a vCenter reachable under this id; called again, by the latest registration.
   *
   * @throws org.sealport.domain.shared.SealportException VCENTER_UNREACHABLE
   */
  void register(VCenterId id, Registration registration);

  /**
   * What the vCenter tells that is reached by this; nothing is kept. For a change of a registration
   * before it is made.
   *
   * @throws org.sealport.domain.shared.SealportException VCENTER_UNREACHABLE, VCENTER_LOGIN_REFUSED
   */
  About about(Registration registration);

  /**
   * The certificate that a server at this address shows.
   *
   * @throws org.sealport.domain.shared.SealportException VCENTER_UNREACHABLE
   */
  CertificateFound certificate(String url);

  VCenterPort open(VCenterId id);

  /** It is registered no more. Nothing in it is touched. */
  void forget(VCenterId id);
}
