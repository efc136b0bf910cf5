package org.sealport.services.vapp;

import java.util.UUID;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;

/**
 * Reads vApps; no transaction. Implementations name the right VAPP_VIEW. A vApp's VMs: VmQueries
 * with its filter.
 */
public interface VAppQueries {
  /**
   * Without the hidden ones of standalone VMs. Sorted by: name (default), vdc, vms, createdAt; ties
   * by id.
   *
   * @param text part of the name, any case; null for all
   */
  Rows<VAppRow> list(TenantId tenant, String text, Page page);

  /** The same of one VDC; null for all. */
  Rows<VAppRow> list(TenantId tenant, UUID vdc, String text, Page page);

  /**
   * Hidden ones too.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  VAppRow get(TenantId tenant, VAppId id);
}
