package org.sealport.services.vcenter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.Name;
import org.sealport.domain.vcenter.VCenterAccess;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.services.access.RequiresRight;

/** The provider's use cases on vCenters. */
@ApplicationScoped
public class VCenterService {
  @Inject VCenterPorts ports;
  @Inject VCenterRegistry registry;
  @Inject VCenterSync sync;
  @Inject VCenterConnections connections;

  /**
   * Registers a vCenter and reads it once. The vCenter is asked before, and outside of, the
   * transaction that records it.
   *
   * @throws org.sealport.domain.shared.SealportException VCENTER_NAME_TAKEN,
   *     VCENTER_VERSION_INVALID, VCENTER_UNREACHABLE; for a real one also VCENTER_URL_INVALID,
   *     VCENTER_LOGIN_REFUSED, VCENTER_SECRET_KEY_MISSING
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  public VCenterId register(VCenterKind kind, Registration registration) {
    Name.checked(registration.name());
    registry.requireFreeName(registration.name());
    var id = VCenterId.random();
    var access =
        kind == VCenterKind.VSPHERE ? connections.sealed(id, registration.connection()) : null;
    ports.adapter(kind).register(id, registration);
    var about = ports.to(new VCenterRef(kind, id)).about();
    registry.add(new VCenterRegistry.Newcomer(id, kind, registration.name(), access), about);
    return id;
  }

  /**
   * A real vCenter is reached otherwise from now on: by another password, account, certificate or
   * address. The vCenter is asked first; when it refuses, or is another one, all stays as it was.
   *
   * @param connection without a password to keep the one that is known; not for another address,
   *     which must not be sent it
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, VCENTER_HAS_NO_CONNECTION,
   *     VCENTER_PASSWORD_NEEDED, VCENTER_IS_ANOTHER, and those of {@link #register}
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  public void reconnect(VCenterId id, Connection connection) {
    var wanted = connections.completed(id, connection);
    var access = connections.sealed(id, wanted);
    var adapter = ports.adapter(VCenterKind.VSPHERE);
    var registration = Registration.of(id.toString(), wanted);
    registry.reconnect(id, access, adapter.about(registration));
    adapter.register(id, registration);
  }

  /** How a real vCenter is reached, without its password; empty for one of the lab. */
  @RequiresRight(Right.PROVIDER_MANAGE)
  public Optional<Connection> connection(VCenterId id) {
    return connections.find(id);
  }

  /**
   * The certificate of the server at this address, to be accepted or not by its thumbprint.
   *
   * @throws org.sealport.domain.shared.SealportException VCENTER_URL_INVALID, VCENTER_UNREACHABLE
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  public CertificateFound certificate(String url) {
    return ports.adapter(VCenterKind.VSPHERE).certificate(VCenterAccess.checkedUrl(url));
  }

  /** Reads version, key providers, datastores and VMs again. */
  @RequiresRight(Right.PROVIDER_MANAGE)
  public void sync(VCenterId id) {
    sync.sync(registry.ref(id));
  }
}
