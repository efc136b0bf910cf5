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
import org.sealport.services.vm.make.BootDiscs;

/** Brings the image of a disc to the VM's datastore and inserts it. */
@ApplicationScoped
public class InsertDiscHandler implements TaskHandler<ChangeDrive.Insert> {
  @Inject VCenterPorts ports;
  @Inject BootDiscs discs;
  @Inject VmRecorder recorder;
  @Inject VmReadBack readBack;

  @Override
  public Class<ChangeDrive.Insert> command() {
    return ChangeDrive.Insert.class;
  }

  @Override
  public void run(TaskRun task, ChangeDrive.Insert insert) {
    var at = insert.at();
    var port = ports.to(at.on());
    var datastore =
        task.step("place", String.class, key -> ReadBack.of(port, at.moRef()).datastore());
    var place = new BootDiscs.Place(at.on().id(), datastore);
    var image = discs.bring(task, "copy", insert.image().value(), place);
    task.step(
        "insert", VmFound.class, key -> port.insert(key, at.moRef(), image, task.progress(5, 90)));
    var found = ReadBack.withDisc(port, at.moRef(), image.id());
    task.commit("record", () -> recorder.seen(task.tenant(), at.vm(), found));
  }

  @Override
  public void compensate(TaskRun task, ChangeDrive.Insert insert) {
    readBack.record(task, insert.at());
  }
}
