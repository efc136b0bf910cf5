package org.sealport.services.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.Change;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;

/** Renames a VM in its vCenter, then here. */
@ApplicationScoped
public class RenameHandler implements TaskHandler<ChangeVm.Rename> {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;

  @Override
  public Class<ChangeVm.Rename> command() {
    return ChangeVm.Rename.class;
  }

  @Override
  public void run(TaskRun task, ChangeVm.Rename change) {
    var at = change.at();
    var port = ports.to(at.on());
    task.step(
        "rename",
        VmFound.class,
        key ->
            port.reconfigure(
                key, at.moRef(), List.of(new Change.Rename(change.name())), task.progress(5, 90)));
    var found = ReadBack.of(port, at.moRef());
    task.commit("record", () -> recorder.renamed(task.tenant(), at.vm(), found, change.name()));
  }

  /** The vCenter applied all or nothing; what it holds now is what counts. */
  @Override
  public void compensate(TaskRun task, ChangeVm.Rename change) {
    ports
        .to(change.at().on())
        .find(change.at().moRef())
        .ifPresent(
            found ->
                task.commit(
                    "read back", () -> recorder.seen(task.tenant(), change.at().vm(), found)));
  }
}
