package org.sealport.services.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;

/** Rule R10: a standalone VM gets a new TPM. */
@ApplicationScoped
public class MakeVmHandler implements TaskHandler<MakeVm> {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;

  @Override
  public Class<MakeVm> command() {
    return MakeVm.class;
  }

  @Override
  public void run(TaskRun task, MakeVm make) {
    var port = ports.to(make.on());
    var made =
        task.step(
            "create", VmFound.class, key -> port.create(key, make.spec(), task.progress(5, 90)));
    var found = ReadBack.withTpm(port, made.moRef(), make.spec().tpm());
    task.commit("record", () -> record(task, make, found));
  }

  private void record(TaskRun task, MakeVm make, VmFound found) {
    if (found.tpmPresent()) {
      recorder.gotTpm(task.tenant(), make.vm(), found, VmRecorder.TpmStory.NEW);
    } else {
      recorder.seen(task.tenant(), make.vm(), found);
    }
  }

  @Override
  public void compensate(TaskRun task, MakeVm make) {
    ports.to(make.on()).undo(task.key("create"));
    task.commit("forget", () -> recorder.gone(task.tenant(), make.vm()));
  }
}
