package org.sealport.persistence.catalog;

import static org.sealport.domain.catalog.CatalogProblem.UPLOAD_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealport.domain.catalog.Upload;
import org.sealport.domain.catalog.UploadId;
import org.sealport.domain.catalog.Uploads;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.shared.TenantScope;

/** Uploads by tenant. */
@ApplicationScoped
public class JpaUploads implements Uploads {
  private TenantScope scope;

  protected JpaUploads() {} // for CDI

  @Inject
  public JpaUploads(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public Upload get(TenantId tenant, UploadId id) {
    return find(tenant, id).orElseThrow(() -> UPLOAD_NOT_FOUND.with(id));
  }

  @Override
  public boolean exists(TenantId tenant, UploadId id) {
    return find(tenant, id).isPresent();
  }

  private Optional<Upload> find(TenantId tenant, UploadId id) {
    return Optional.ofNullable(scope.of(tenant).find(Upload.class, id.value()))
        .filter(upload -> upload.tenant().equals(tenant));
  }

  @Override
  public void add(Upload upload) {
    scope.add(upload.tenant(), upload, upload.name());
  }

  @Override
  public void remove(Upload upload) {
    scope.of(upload.tenant()).remove(upload);
  }
}
