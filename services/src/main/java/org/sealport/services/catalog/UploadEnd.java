package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.catalog.UploadId;
import org.sealport.domain.catalog.Uploads;
import org.sealport.services.task.TaskRun;

/** What a task does with an upload besides making VMs of it. */
@ApplicationScoped
public class UploadEnd {
  @Inject UploadStore store;
  @Inject Uploads uploads;

  /** Against the manifest; takes as long as reading all disks does. */
  void verify(TaskRun task, UploadId upload) {
    task.step(
        "verify",
        Boolean.class,
        key -> {
          var progress = task.progress(0, 30);
          long total = Math.max(1, store.survey(upload).size());
          store.open(upload, read -> progress.percent((int) (100 * read / total)));
          return true;
        });
  }

  /** Its files are not needed any more. */
  void forget(TaskRun task, UploadId upload) {
    task.commit(
        "forget upload",
        () -> {
          if (uploads.exists(task.tenant(), upload)) {
            uploads.remove(uploads.get(task.tenant(), upload));
          }
        });
    store.delete(upload);
  }
}
