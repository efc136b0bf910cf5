package org.sealport.domain.catalog;

import org.sealport.domain.tenant.TenantId;

/** Images of discs by the tenant that owns them. */
public interface MediaImages {
  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  MediaImage get(TenantId tenant, MediaId id);

  /**
   * One of the tenant's own, or of a catalog that is shared with it.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  MediaImage visible(TenantId tenant, MediaId id);

  boolean anyIn(TenantId tenant, CatalogId catalog);

  /**
   * @throws org.sealport.domain.shared.SealportException MEDIA_NAME_TAKEN
   */
  void add(MediaImage media);

  void remove(MediaImage media);
}
