package org.sealport.services.vcenter;

import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterKind;

/** A vCenter and the kind of adapter that drives it; small enough to travel in a task's command. */
public record VCenterRef(VCenterKind kind, VCenterId id) {
  public static VCenterRef to(VCenter vCenter) {
    return new VCenterRef(vCenter.kind(), vCenter.id());
  }
}
