package org.sealport.services.vdc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vcenter.VCenterRef;

/** Changes and forgets vCenters; the transactions of {@link VCenterStateService}. */
@ApplicationScoped
class VCenterStates {
  @Inject VCenters vCenters;

  @Transactional
  void enable(VCenterId id, boolean on) {
    vCenters.get(id).enable(on);
  }

  @Transactional
  VCenterRef remove(VCenterId id) {
    var vCenter = vCenters.get(id);
    Preflight.of(vCenters.lockedContents(vCenter).against(vCenter)).orRefuse();
    vCenters.remove(vCenter);
    return VCenterRef.to(vCenter);
  }
}
