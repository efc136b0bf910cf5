package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.catalog.MediaImages;
import org.sealport.domain.tenant.TenantId;

/** Looks at an image in transactions of its own, for callers that stream outside of any. */
@ApplicationScoped
public class MediaReads {
  @Inject MediaImages images;

  /**
   * How long it is to be.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, MEDIA_COMPLETE
   */
  @Transactional
  public long announced(TenantId tenant, MediaId id) {
    var media = images.get(tenant, id);
    media.requireIncomplete();
    return media.size();
  }

  @Transactional
  public void complete(TenantId tenant, MediaId id) {
    images.get(tenant, id).complete();
  }
}
