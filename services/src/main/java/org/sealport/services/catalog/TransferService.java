package org.sealport.services.catalog;

import static org.sealport.domain.catalog.CatalogProblem.UPLOAD_NOT_FOUND;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.Upload;
import org.sealport.domain.catalog.UploadId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.RequiresRight;

/**
 * Uploads in which each file comes in pieces and may be resumed; when the last one is whole, the
 * template is made.
 */
@Stateless
public class TransferService {
  private static final String DESCRIPTOR = "descriptor.ovf";

  @Inject UploadReads reads;
  @Inject UploadStore store;
  @Inject TransferStore pieces;
  @Inject UploadService uploads;

  /**
   * @throws org.sealport.domain.shared.SealportException UPLOAD_NOT_FOUND, UPLOAD_CLOSED
   */
  @RequiresRight(Right.TEMPLATE_UPLOAD)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public TransferRow get(TenantId tenant, UploadId id) {
    return row(reads.open(tenant, id));
  }

  /**
   * Receives a piece of a file; no transaction is open while it streams. The last piece of the last
   * file completes the upload.
   *
   * @throws org.sealport.domain.shared.SealportException UPLOAD_NOT_FOUND, UPLOAD_CLOSED,
   *     UPLOAD_RANGE_WRONG, UPLOAD_TOO_LARGE, STORAGE_FULL
   * @throws org.sealport.services.catalog.ovf.OvfException naming every reason against the package
   * @throws org.sealport.domain.tpm.TpmRefusedException a VM asks for a TPM that the vCenter cannot
   *     give
   */
  @RequiresRight(Right.TEMPLATE_UPLOAD)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void receive(TenantId tenant, UploadId id, TransferStore.Piece piece, InputStream in) {
    var upload = reads.open(tenant, id);
    pieces.append(upload, piece, in);
    if (row(upload).isWhole()) {
      uploads.complete(tenant, id);
    }
  }

  private TransferRow row(Upload upload) {
    var id = upload.id();
    var files = new ArrayList<TransferRow.File>();
    var stored = store.sizes(id);
    long descriptor = stored.getOrDefault(DESCRIPTOR, 0L);
    files.add(new TransferRow.File(DESCRIPTOR, descriptor == 0 ? -1 : descriptor, descriptor));
    if (descriptor > 0) {
      for (var file : store.descriptor(id, DESCRIPTOR).files()) {
        var received = stored.getOrDefault(file.href(), pieces.received(id, file.href()));
        files.add(new TransferRow.File(file.href(), file.size(), received));
      }
    }
    return new TransferRow(
        id,
        upload.name(),
        upload.catalog().orElseThrow(() -> UPLOAD_NOT_FOUND.with(id)),
        upload.createdAt(),
        files);
  }
}
