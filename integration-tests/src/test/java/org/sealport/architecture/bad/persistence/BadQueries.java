package org.sealport.architecture.bad.persistence;

import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.tenant.TenantQueries;
import org.sealport.services.tenant.TenantRow;

/** Deliberately bad: a query whose right stands where the interceptor does not look. */
@RequiresRight(Right.TENANT_VIEW)
public class BadQueries implements TenantQueries {
  @Override
  public List<TenantRow> all() {
    return List.of();
  }

  @Override
  public TenantRow get(TenantId tenant) {
    return null;
  }
}
