package org.sealport.domain.vapp;

import java.util.List;
import java.util.function.Consumer;
import org.sealport.domain.access.Access;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.Vdc;

/** A tenant's vApps; another tenant's is "not found". */
public interface VApps {
  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW for the right
   *     that is used
   */
  VApp get(TenantId tenant, VAppId id);

  /**
   * Changes who reaches it, for a caller who may see it no more afterwards.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW for the right
   *     that is used
   */
  void change(TenantId tenant, VAppId id, Consumer<Access> change);

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

  /** A vApp whose runtime lease has ended while something of it runs. */
  record Due(TenantId tenant, VAppId vApp) {}

  /**
   * All of them, the longest ended first: without those that a task works on, those that were dealt
   * with a moment ago, and those of disabled organizations.
   */
  List<Due> leasesEnded();
}
