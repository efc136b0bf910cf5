package org.sealport.services.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;

/** Destroys a VM with its TPM; the lineage of the TPM stays. */
@ApplicationScoped
public class DeleteVmHandler implements TaskHandler<ChangeVm.Delete> {
  @Inject VmDestroying destroying;
  @Inject VmReadBack readBack;

  @Override
  public Class<ChangeVm.Delete> command() {
    return ChangeVm.Delete.class;
  }

  @Override
  public void run(TaskRun task, ChangeVm.Delete delete) {
    destroying.destroy(task, delete.at(), "", task.progress(5, 90));
  }

  /** What is gone cannot be brought back; what is still there is recorded as it is. */
  @Override
  public void compensate(TaskRun task, ChangeVm.Delete delete) {
    readBack.record(task, delete.at());
  }
}
