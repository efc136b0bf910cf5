package org.sealport.domain.vapp;

import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.Vdc;

/** A tenant's vApps; another tenant's is "not found". */
public interface VApps {
  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  VApp get(TenantId tenant, VAppId id);

  /**
   * @param standalone look among the hidden ones of standalone VMs instead
   */
  boolean isTaken(Vdc vdc, String name, boolean standalone);

  /**
   * @throws org.sealport.domain.shared.SealportException VAPP_NAME_TAKEN: within one VDC names are
   *     unique
   */
  void add(VApp vApp);

  /**
   * Writes a change at once.
   *
   * @throws org.sealport.domain.shared.SealportException VAPP_NAME_TAKEN
   */
  void keep(VApp vApp);

  void remove(VApp vApp);
}
