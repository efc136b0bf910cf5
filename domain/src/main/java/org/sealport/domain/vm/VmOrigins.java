package org.sealport.domain.vm;

import java.util.Optional;
import org.sealport.domain.tenant.TenantId;

/** What a tenant's VMs were made of. */
public interface VmOrigins {
  /** Empty for one that was made of no template, or before this was kept. */
  Optional<VmOrigin> find(TenantId tenant, VmId vm);

  void add(VmOrigin origin);
}
