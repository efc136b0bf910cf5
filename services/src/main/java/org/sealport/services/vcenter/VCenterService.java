package org.sealport.services.vcenter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.Name;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.domain.vcenter.VCenterVersion;
import org.sealport.services.access.RequiresRight;

/** The provider's use cases on vCenters. */
@ApplicationScoped
public class VCenterService {
  @Inject VCenterPorts ports;
  @Inject VCenterRegistry registry;

  /**
   * Registers a vCenter and reads it once. The vCenter is asked before, and outside of, the
   * transaction that records it.
   *
   * @throws org.sealport.domain.shared.SealportException VCENTER_NAME_TAKEN,
   *     VCENTER_VERSION_INVALID, VCENTER_UNREACHABLE
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  public VCenterId register(VCenterKind kind, Registration registration) {
    Name.checked(registration.name());
    var version = new VCenterVersion(registration.version());
    registry.requireFreeName(registration.name());
    var id = VCenterId.random();
    ports.adapter(kind).register(id, registration);
    registry.add(
        id, kind, registration.name(), version, ports.to(new VCenterRef(kind, id)).about());
    return id;
  }

  /** Reads version, key providers and datastores again. */
  @RequiresRight(Right.PROVIDER_MANAGE)
  public void sync(VCenterId id) {
    registry.read(id, ports.to(registry.ref(id)).about());
  }
}
