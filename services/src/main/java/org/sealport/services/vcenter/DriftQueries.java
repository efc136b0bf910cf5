package org.sealport.services.vcenter;

import java.util.List;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vm.VmId;

/** Reads drift; no transaction. Implementations name the rights VM_VIEW and PROVIDER_VIEW. */
public interface DriftQueries {
  /** Of one VM; empty for one that the tenant does not have. */
  List<DriftRow> of(TenantId tenant, VmId vm);

  /** Of every tenant's VMs, the latest first. */
  List<DriftRow> all();
}
