package org.sealport.services.vcenter;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_HAS_NO_CONNECTION;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_PASSWORD_NEEDED;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_SECRET_KEY_MISSING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sealport.domain.vcenter.VCenterAccess;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.services.shared.Secrets;

/** Keeps how to reach real vCenters. Passwords are sealed, each for its vCenter. */
@ApplicationScoped
public class VCenterConnections {
  @Inject VCenters vCenters;
  @Inject Secrets secrets;

  /** For the adapter alone: it opens the password. */
  @Transactional
  public Connection get(VCenterId id) {
    var access = vCenters.get(id).access().orElseThrow();
    return connection(access, secrets.open(access.sealedPassword(), id.toString()));
  }

  /** Without the password; empty for one of the lab. */
  @Transactional
  public Optional<Connection> find(VCenterId id) {
    return vCenters.get(id).access().map(access -> connection(access, null));
  }

  private static Connection connection(VCenterAccess access, String password) {
    return new Connection(
        access.url(),
        access.account(),
        password,
        access.thumbprint(),
        new Connection.Placement(access.resourcePool(), access.folder(), access.network()));
  }

  /**
   * With the password that is known when it has none itself. Another address is not sent that one.
   *
   * @throws org.sealport.domain.shared.SealportException VCENTER_HAS_NO_CONNECTION,
   *     VCENTER_PASSWORD_NEEDED
   */
  @Transactional
  public Connection completed(VCenterId id, Connection wanted) {
    var known = vCenters.get(id).access().orElseThrow(() -> VCENTER_HAS_NO_CONNECTION.with(id));
    if (wanted.password() != null) {
      return wanted;
    }
    if (!known.url().equals(wanted.url())) {
      throw VCENTER_PASSWORD_NEEDED.with(wanted.url());
    }
    return wanted.withPassword(secrets.open(known.sealedPassword(), id.toString()));
  }

  /**
   * @throws org.sealport.domain.shared.SealportException VCENTER_SECRET_KEY_MISSING,
   *     VCENTER_URL_INVALID
   */
  VCenterAccess sealed(VCenterId id, Connection connection) {
    if (!secrets.isPossible()) {
      throw VCENTER_SECRET_KEY_MISSING.with();
    }
    return new VCenterAccess(
        VCenterAccess.checkedUrl(connection.url()),
        connection.account(),
        secrets.seal(connection.password(), id.toString()),
        connection.thumbprint(),
        connection.placement().resourcePool(),
        connection.placement().folder(),
        connection.placement().network());
  }
}
