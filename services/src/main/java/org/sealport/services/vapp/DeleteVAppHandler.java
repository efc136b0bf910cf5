package org.sealport.services.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.vapp.VApps;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vm.VmDestroying;

/**
 * Destroys a vApp VM by VM; each that is gone is recorded at once, so a failure leaves what is
 * really there.
 */
@ApplicationScoped
public class DeleteVAppHandler implements TaskHandler<DeleteVApp> {
  @Inject VmDestroying destroying;
  @Inject VApps vApps;

  @Override
  public Class<DeleteVApp> command() {
    return DeleteVApp.class;
  }

  @Override
  public void run(TaskRun task, DeleteVApp delete) {
    int count = delete.vms().size();
    for (int i = 0; i < count; i++) {
      var progress = task.progress(90 * i / count, 90 * (i + 1) / count);
      destroying.destroy(task, delete.vms().get(i), "-" + i, progress);
    }
    task.commit("forget", () -> vApps.remove(vApps.get(task.tenant(), delete.vApp())));
  }

  /** What is gone cannot be brought back, and was recorded as gone. */
  @Override
  public void compensate(TaskRun task, DeleteVApp delete) {}
}
