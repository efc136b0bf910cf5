package org.sealport.web.rest.vcd.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.sealport.domain.catalog.CatalogProblem;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.catalog.UploadId;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.catalog.TransferService;
import org.sealport.services.task.TaskFilter;
import org.sealport.services.task.TaskQueries;
import org.sealport.services.task.TaskRow;
import org.sealport.services.task.TaskService;
import org.sealport.web.rest.vcd.catalog.MediaFinds;
import org.sealport.web.rest.vcd.catalog.TransferDocuments;

/** Finds tasks. */
@ApplicationScoped
class TaskReads {
  @Inject TaskQueries queries;
  @Inject TaskDocuments documents;
  @Inject TransferDocuments uploads;
  @Inject TransferService transfers;
  @Inject TaskService tasks;
  @Inject MediaFinds images;

  /** The task of an upload goes by the upload's id until the template's task takes over. */
  TaskDocument get(TenantId tenant, TaskId id) {
    var made = made(tenant, id);
    if (made.isPresent()) {
      return documents.of(made.get());
    }
    try {
      return documents.of(tenant, id);
    } catch (SealportException missing) {
      requireMissing(missing);
    }
    try {
      return uploads.task(transfers.get(tenant, new UploadId(id.value())));
    } catch (SealportException missing) {
      if (missing.problem() != CatalogProblem.UPLOAD_NOT_FOUND) {
        throw missing;
      }
      return images.task(tenant, new MediaId(id.value()));
    }
  }

  private Optional<TaskRow> made(TenantId tenant, TaskId id) {
    return queries
        .list(tenant, new TaskFilter(null, Set.of(), id.value()), Page.first(Page.MAX_SIZE))
        .rows()
        .stream()
        .filter(row -> row.operation() == TaskOperation.TEMPLATE_UPLOAD)
        .findFirst();
  }

  private static void requireMissing(SealportException missing) {
    if (missing.problem() != CommonProblem.NOT_FOUND) {
      throw missing;
    }
  }

  /** An upload is over with its files; a task as far as it can be undone. */
  void cancel(TenantId tenant, TaskId id) {
    var task = made(tenant, id).map(TaskRow::id).orElse(id);
    try {
      tasks.cancel(tenant, task);
    } catch (SealportException missing) {
      requireMissing(missing);
      images.cancel(tenant, id.value());
    }
  }
}
