package org.sealport.services.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.VCenterPorts;

/** Destroys a VM with its TPM; the lineage of the TPM stays. */
@ApplicationScoped
public class DeleteVmHandler implements TaskHandler<ChangeVm.Delete> {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;
  @Inject VmReadBack readBack;

  @Override
  public Class<ChangeVm.Delete> command() {
    return ChangeVm.Delete.class;
  }

  @Override
  public void run(TaskRun task, ChangeVm.Delete delete) {
    var at = delete.at();
    task.step(
        "destroy",
        Boolean.class,
        key -> {
          ports.to(at.on()).destroy(key, at.moRef(), task.progress(5, 90));
          return true;
        });
    task.commit("forget", () -> recorder.gone(task.tenant(), at.vm()));
  }

  /** What is gone cannot be brought back; what is still there is recorded as it is. */
  @Override
  public void compensate(TaskRun task, ChangeVm.Delete delete) {
    readBack.record(task, delete.at());
  }
}
