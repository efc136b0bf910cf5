package org.sealport.services.vdc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vcenter.VCenterRef;

/** Forgets vCenters; the transaction of {@link VCenterDeletionService}. */
@ApplicationScoped
class VCenterDeletions {
  @Inject VCenters vCenters;

  @Transactional
  VCenterRef remove(VCenterId id) {
    var vCenter = vCenters.get(id);
    Preflight.of(vCenters.lockedContents(vCenter).against(vCenter)).orRefuse();
    vCenters.remove(vCenter);
    return VCenterRef.to(vCenter);
  }
}
