package org.sealport.services.vcenter;

import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterKind;

/** A way to drive vCenters of one kind; one CDI bean per adapter. */
public interface VCenterAdapter {
  VCenterKind kind();

  /**
   * Makes a vCenter reachable under this id; called again with the same id it changes nothing.
   *
   * @throws org.sealport.domain.shared.SealportException VCENTER_UNREACHABLE
   */
  void register(VCenterId id, Registration registration);

  /**
   * The certificate that a server at this address shows.
   *
   * @throws org.sealport.domain.shared.SealportException VCENTER_UNREACHABLE
   */
  CertificateFound certificate(String url);

  VCenterPort open(VCenterId id);
}
