package org.sealport.domain.vdc;

import org.sealport.domain.tenant.TenantId;

/** A tenant's VDCs; another tenant's is "not found". */
public interface Vdcs {
  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Vdc get(TenantId tenant, VdcId id);

  /**
   * @throws org.sealport.domain.shared.SealportException VDC_NAME_TAKEN
   */
  void add(Vdc vdc);

  /**
   * @throws org.sealport.domain.shared.SealportException VDC_NAME_TAKEN
   */
  void keep(Vdc vdc);

  /** Nothing is added to it until the transaction ends. */
  VdcContents lockedContents(Vdc vdc);

  /** With what describes: vApps without VMs, networks. */
  void remove(Vdc vdc);
}
