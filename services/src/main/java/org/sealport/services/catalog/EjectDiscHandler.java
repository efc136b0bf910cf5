package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.VmReadBack;
import org.sealport.services.vm.VmRecorder;

/** Empties the drive of a VM. */
@ApplicationScoped
public class EjectDiscHandler implements TaskHandler<ChangeDrive.Eject> {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;
  @Inject VmReadBack readBack;

  @Override
  public Class<ChangeDrive.Eject> command() {
    return ChangeDrive.Eject.class;
  }

  @Override
  public void run(TaskRun task, ChangeDrive.Eject eject) {
    var at = eject.at();
    var port = ports.to(at.on());
    task.step(
        "eject",
        VmFound.class,
        key -> port.eject(key, at.moRef(), eject.force(), task.progress(5, 90)));
    var found = ReadBack.withDisc(port, at.moRef(), null);
    task.commit("record", () -> recorder.seen(task.tenant(), at.vm(), found));
  }

  @Override
  public void compensate(TaskRun task, ChangeDrive.Eject eject) {
    readBack.record(task, eject.at());
  }
}
