package org.sealport.services.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.Progress;
import org.sealport.services.vcenter.VCenterPorts;

/** Destroys VMs for a task; each that is gone is recorded at once, and cannot be brought back. */
@ApplicationScoped
public class VmDestroying {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;

  /**
   * @param suffix tells the steps of several VMs of one task apart
   */
  public void destroy(TaskRun task, ChangeVm.At at, String suffix, Progress progress) {
    task.step(
        "destroy" + suffix,
        Boolean.class,
        key -> {
          ports.to(at.on()).destroy(key, at.moRef(), progress);
          return true;
        });
    task.commit("forget" + suffix, () -> recorder.gone(task.tenant(), at.vm()));
  }
}
