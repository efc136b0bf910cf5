package org.sealport.services.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.VCenterPorts;

/** What is left to do after a change that failed: a vCenter applies all of it or nothing. */
@ApplicationScoped
public class VmReadBack {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;

  /** Records what the vCenter holds now, which is what counts; nothing when the VM is gone. */
  public void record(TaskRun task, ChangeVm.At at) {
    record(task, at, "read back");
  }

  /**
   * @param step tells several VMs of one task apart
   */
  void record(TaskRun task, ChangeVm.At at, String step) {
    ports
        .to(at.on())
        .find(at.moRef())
        .ifPresent(found -> task.commit(step, () -> recorder.seen(task.tenant(), at.vm(), found)));
  }
}
