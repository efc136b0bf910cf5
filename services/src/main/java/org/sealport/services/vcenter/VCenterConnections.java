package org.sealport.services.vcenter;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_SECRET_KEY_MISSING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
    return new Connection(
        access.url(),
        access.account(),
        secrets.open(access.sealedPassword(), id.toString()),
        access.thumbprint(),
        new Connection.Placement(access.resourcePool(), access.folder(), access.network()));
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
