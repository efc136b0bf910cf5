package org.sealport.services.vdc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.vcenter.VCenterPorts;

/** The provider forgets a vCenter that no tenant has a VDC, a VM or a template in. */
@ApplicationScoped
public class VCenterDeletionService {
  @Inject VCenterDeletions deletions;
  @Inject VCenterPorts ports;

  /**
   * A disabled one. Nothing in the vCenter is touched.
   *
   * @throws org.sealport.services.tpm.ObstructedException naming everything that stands against it
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  public void delete(VCenterId id) {
    var gone = deletions.remove(id);
    ports.adapter(gone.kind()).forget(gone.id());
  }
}
