package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.AccessChanges;
import org.sealport.services.access.AccessRow;
import org.sealport.services.access.AccessSettings;
import org.sealport.services.access.Owned;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;

/** Whose a catalog is, with what lies in it, and which members of its own organization reach it. */
@ApplicationScoped
public class CatalogAccessService {
  @Inject AccessChanges changes;
  @Inject Catalogs catalogs;

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  @RequiresRight(Right.CATALOG_VIEW)
  public AccessRow get(TenantId tenant, CatalogId id) {
    return changes.read(owned(tenant, id));
  }

  /**
   * To whom it could be given, the first thousand.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW
   */
  @RequiresRight(Right.CATALOG_SHARE)
  public List<String> candidates(TenantId tenant, CatalogId id) {
    return changes.candidates(owned(tenant, id));
  }

  /**
   * Its owner, and who administers the organization, go on to reach all of it; other organizations
   * that it is shared with, as before.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW, MEMBER_UNKNOWN
   */
  @RequiresRight(Right.CATALOG_SHARE)
  @Audited(TaskOperation.CATALOG_ACCESS)
  public void change(TenantId tenant, CatalogId id, AccessSettings wanted) {
    changes.change(owned(tenant, id), wanted);
  }

  /**
   * Who had it keeps what everyone has.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW, MEMBER_UNKNOWN
   */
  @RequiresRight(Right.CATALOG_SHARE)
  @Audited(TaskOperation.CATALOG_OWNER)
  public void give(TenantId tenant, CatalogId id, String owner) {
    changes.give(owned(tenant, id), owner);
  }

  private Owned owned(TenantId tenant, CatalogId id) {
    return new Owned(
        tenant,
        () -> catalogs.get(tenant, id).access(),
        change -> catalogs.change(tenant, id, change));
  }
}
