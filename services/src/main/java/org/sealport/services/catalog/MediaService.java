package org.sealport.services.catalog;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Path;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.catalog.MediaImage;
import org.sealport.domain.catalog.MediaImages;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.access.RequiresRight;

/** Use cases on images of discs: announced, received in pieces, given back. */
@Stateless
public class MediaService {
  @Inject MediaImages images;
  @Inject Catalogs catalogs;
  @Inject MediaReads reads;
  @Inject MediaStore store;
  @Inject UploadStore uploads;
  @Inject CurrentCaller caller;

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, NAME_INVALID, INVALID_INPUT,
   *     MEDIA_NAME_TAKEN, UPLOAD_TOO_LARGE, STORAGE_FULL
   */
  @RequiresRight(Right.TEMPLATE_UPLOAD)
  public MediaId announce(TenantId tenant, CatalogId catalog, MediaImage.Announced what) {
    uploads.requireRoom(what.size());
    var media = MediaImage.announce(catalogs.get(tenant, catalog), what, caller.get().username());
    images.add(media);
    return media.id();
  }

  /**
   * Receives a piece; no transaction is open while it streams. The last one completes the image.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, MEDIA_COMPLETE,
   *     UPLOAD_RANGE_WRONG, STORAGE_FULL
   */
  @RequiresRight(Right.TEMPLATE_UPLOAD)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void receive(TenantId tenant, MediaId id, TransferStore.Piece piece, InputStream in) {
    long size = reads.announced(tenant, id);
    if (store.append(id, size, piece, in) == size) {
      reads.complete(tenant, id);
    }
  }

  /** How much of it is here. */
  @RequiresRight(Right.CATALOG_VIEW)
  public long received(TenantId tenant, MediaId id) {
    return store.received(images.visible(tenant, id).id());
  }

  /**
   * Where its bytes are.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, MEDIA_INCOMPLETE
   */
  @RequiresRight(Right.CATALOG_VIEW)
  public Path content(TenantId tenant, MediaId id) {
    images.get(tenant, id).requireComplete();
    return store.file(id);
  }

  /**
   * Forgets an image that has not arrived wholly.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, MEDIA_COMPLETE
   */
  @RequiresRight(Right.TEMPLATE_UPLOAD)
  public void abort(TenantId tenant, MediaId id) {
    var media = images.get(tenant, id);
    media.requireIncomplete();
    images.remove(media);
    store.delete(id);
  }
}
