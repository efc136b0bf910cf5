package org.sealport.domain.catalog;

import org.sealport.domain.tenant.TenantId;

/** A tenant's uploads. */
public interface Uploads {
  /**
   * @throws org.sealport.domain.shared.SealportException UPLOAD_NOT_FOUND
   */
  Upload get(TenantId tenant, UploadId id);

  boolean exists(TenantId tenant, UploadId id);

  void add(Upload upload);

  void remove(Upload upload);
}
