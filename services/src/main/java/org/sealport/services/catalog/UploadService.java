package org.sealport.services.catalog;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.UUID;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.Upload;
import org.sealport.domain.catalog.UploadId;
import org.sealport.domain.catalog.Uploads;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.task.Accepted;
import org.sealport.services.tpm.Performs;

/**
 * Uploads of OVF packages: open, send the files, complete; completing starts the task that makes
 * the template.
 */
@Stateless
public class UploadService {
  @Inject Uploads uploads;
  @Inject Catalogs catalogs;
  @Inject Vdcs vdcs;
  @Inject UploadStore store;
  @Inject UploadPlanner planner;
  @Inject UploadReads reads;
  @Inject CurrentCaller caller;

  @RequiresRight(Right.TEMPLATE_UPLOAD)
  public UploadId open(TenantId tenant, OpenUpload command) {
    var vdc = vdcs.get(tenant, command.vdc());
    vdc.requireEnabled();
    var owner = caller.get().username();
    var upload =
        command.catalog() == null
            ? Upload.forVApp(vdc, command.name(), command.kind(), owner)
            : Upload.open(
                catalogs.get(tenant, command.catalog()),
                vdc.id(),
                command.name(),
                command.kind(),
                owner);
    uploads.add(upload);
    return upload.id();
  }

  /**
   * Receives one file; no transaction is open while it streams. A whole archive is one file, of any
   * name.
   *
   * @param length as announced; negative when unknown
   * @throws org.sealport.domain.shared.SealportException UPLOAD_NOT_FOUND, UPLOAD_CLOSED,
   *     UPLOAD_TOO_LARGE, STORAGE_FULL
   * @throws org.sealport.services.catalog.ovf.OvfException the archive is malformed, truncated or
   *     hostile
   */
  @RequiresRight(Right.TEMPLATE_UPLOAD)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void receive(TenantId tenant, UploadId id, String file, InputStream in, long length) {
    store.store(reads.open(tenant, id), file, in, length);
  }

  /**
   * Judges the package by its descriptor and starts the task that checks its contents and makes a
   * template (R22) or a vApp (R13) of it.
   *
   * @return the id of the template or the vApp
   * @throws org.sealport.services.catalog.ovf.OvfException naming every reason against the package
   * @throws org.sealport.domain.tpm.TpmRefusedException a VM asks for a TPM that the vCenter cannot
   *     give
   */
  @RequiresRight(Right.TEMPLATE_UPLOAD)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @Audited(TaskOperation.TEMPLATE_UPLOAD)
  @Performs({TpmOperation.CREATE_TEMPLATE_FROM_OVF, TpmOperation.CREATE_VAPP_FROM_OVF})
  public Accepted<UUID> complete(TenantId tenant, UploadId id) {
    reads.open(tenant, id);
    return planner.plan(tenant, id, store.survey(id));
  }

  @RequiresRight(Right.TEMPLATE_UPLOAD)
  public UploadRow get(TenantId tenant, UploadId id) {
    var upload = uploads.get(tenant, id);
    return new UploadRow(
        id, upload.name(), upload.kind(), upload.isClosed(), store.names(id), store.receiving(id));
  }

  /** Forgets an upload and its files. */
  @RequiresRight(Right.TEMPLATE_UPLOAD)
  public void abort(TenantId tenant, UploadId id) {
    var upload = uploads.get(tenant, id);
    upload.requireOpen();
    uploads.remove(upload);
    store.delete(id);
  }
}
