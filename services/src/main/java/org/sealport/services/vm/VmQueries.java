package org.sealport.services.vm;

import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vm.VmId;

/** Reads VMs; no transaction. Implementations name the right VM_VIEW. */
public interface VmQueries {
  /**
   * Sorted by: name (default), vApp, vdc, power, tpm, guest, cpus, memory, createdAt; ties by id.
   */
  Rows<VmRow> list(TenantId tenant, VmFilter filter, Page page);

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  VmDetail get(TenantId tenant, VmId id);
}
