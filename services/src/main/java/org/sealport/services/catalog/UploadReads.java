package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sealport.domain.catalog.Upload;
import org.sealport.domain.catalog.UploadId;
import org.sealport.domain.catalog.Uploads;
import org.sealport.domain.tenant.TenantId;

/** Reads an upload in a transaction of its own, for callers that stream outside of any. */
@ApplicationScoped
public class UploadReads {
  @Inject Uploads uploads;

  /**
   * @throws org.sealport.domain.shared.SealportException UPLOAD_NOT_FOUND, UPLOAD_CLOSED
   */
  @Transactional
  public Upload open(TenantId tenant, UploadId id) {
    var upload = uploads.get(tenant, id);
    upload.requireOpen();
    return upload;
  }
}
