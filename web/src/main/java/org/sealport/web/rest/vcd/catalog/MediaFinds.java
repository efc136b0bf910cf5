package org.sealport.web.rest.vcd.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.sealport.domain.catalog.CatalogProblem;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.catalog.UploadId;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.catalog.MediaDeleteService;
import org.sealport.services.catalog.MediaQueries;
import org.sealport.services.catalog.MediaRow;
import org.sealport.services.catalog.MediaService;
import org.sealport.services.catalog.UploadService;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskDocument;

/** Finds images of discs wherever the caller reaches. */
@ApplicationScoped
public class MediaFinds {
  @Inject MediaQueries queries;
  @Inject MediaService service;
  @Inject MediaDeleteService deletion;
  @Inject UploadService uploads;
  @Inject MediaDocuments documents;
  @Inject Reach reach;

  /** Its owner's, wherever it is shared. */
  public Reach.Found<MediaRow> find(String id) {
    var media = new MediaId(Urn.uuid(id));
    return found(() -> reach.find(tenant -> queries.get(tenant, media)))
        .orElseGet(() -> reach.find(tenant -> queries.visible(tenant, media)));
  }

  /** As one organization sees it. */
  MediaRow visible(TenantId tenant, UUID id) {
    return queries.visible(tenant, new MediaId(id));
  }

  /** Empty: it is no image. */
  Optional<CatalogDocument.CatalogItem> item(String id) {
    return image(id).map(found -> documents.item(found.value()));
  }

  /**
   * @return false: it is no image
   */
  boolean delete(String id) {
    var found = image(id);
    found.ifPresent(image -> deletion.delete(image.id(), image.value().id()));
    return found.isPresent();
  }

  /** Empty: it is no image. */
  public Optional<Reach.Found<MediaRow>> image(String id) {
    return found(() -> find(id));
  }

  private static Optional<Reach.Found<MediaRow>> found(Supplier<Reach.Found<MediaRow>> lookup) {
    try {
      return Optional.of(lookup.get());
    } catch (SealportException missing) {
      if (missing.problem() != CommonProblem.NOT_FOUND) {
        throw missing;
      }
      return Optional.empty();
    }
  }

  MediaDocument document(Reach.Found<MediaRow> found) {
    var row = found.value();
    return documents.of(row, service.received(found.id(), row.id()));
  }

  /** The task of its upload. */
  public TaskDocument task(TenantId tenant, MediaId id) {
    var row = queries.get(tenant, id);
    return documents.task(row, service.received(tenant, id));
  }

  /** Whatever is on its way in under this id is forgotten: a package, or an image. */
  public void cancel(TenantId tenant, UUID id) {
    try {
      uploads.abort(tenant, new UploadId(id));
    } catch (SealportException missing) {
      if (missing.problem() != CatalogProblem.UPLOAD_NOT_FOUND) {
        throw missing;
      }
      service.abort(tenant, new MediaId(id));
    }
  }
}
