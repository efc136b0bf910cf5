package org.sealport.services.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.vapp.VApps;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vm.VmRecorder;

/**
 * Destroys a vApp VM by VM; each that is gone is recorded at once, so a failure leaves what is
 * really there.
 */
@ApplicationScoped
public class DeleteVAppHandler implements TaskHandler<DeleteVApp> {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;
  @Inject VApps vApps;

  @Override
  public Class<DeleteVApp> command() {
    return DeleteVApp.class;
  }

  @Override
  public void run(TaskRun task, DeleteVApp delete) {
    int count = delete.vms().size();
    for (int i = 0; i < count; i++) {
      var at = delete.vms().get(i);
      var progress = task.progress(90 * i / count, 90 * (i + 1) / count);
      task.step(
          "destroy-" + i,
          Boolean.class,
          key -> {
            ports.to(at.on()).destroy(key, at.moRef(), progress);
            return true;
          });
      task.commit("forget-" + i, () -> recorder.gone(task.tenant(), at.vm()));
    }
    task.commit("forget", () -> vApps.remove(vApps.get(task.tenant(), delete.vApp())));
  }

  /** What is gone cannot be brought back, and was recorded as gone. */
  @Override
  public void compensate(TaskRun task, DeleteVApp delete) {}
}
