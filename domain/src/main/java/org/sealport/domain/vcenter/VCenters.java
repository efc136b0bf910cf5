package org.sealport.domain.vcenter;

import java.util.List;

/**
 * The registered vCenters. They belong to the provider; tenants reach them only through their VDCs.
 */
public interface VCenters {
  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  VCenter get(VCenterId id);

  List<VCenter> all();

  /**
   * @throws org.sealport.domain.shared.SealportException VCENTER_NAME_TAKEN
   */
  void add(VCenter vCenter);

  /** What tenants have in it, while nobody else changes it. */
  VCenterContents lockedContents(VCenter vCenter);

  void remove(VCenter vCenter);
}
