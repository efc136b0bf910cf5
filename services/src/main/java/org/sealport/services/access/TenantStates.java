package org.sealport.services.access;

import org.sealport.domain.tenant.TenantId;

/** What the provider decided about organizations; asked at each change by their members. */
public interface TenantStates {
  /** False: its members may read only. */
  boolean isEnabled(TenantId tenant);
}
