package org.sealport.services.vm;

import static org.sealport.domain.shared.CommonProblem.CHANGED_MEANWHILE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.DriftState;
import org.sealport.services.vcenter.DriftStore;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;

/** Records what a vCenter has of a VM, when it still is what was accepted. */
@ApplicationScoped
public class AcceptDriftHandler implements TaskHandler<ChangeVm.AcceptDrift> {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;
  @Inject DriftStore drifts;

  @Override
  public Class<ChangeVm.AcceptDrift> command() {
    return ChangeVm.AcceptDrift.class;
  }

  @Override
  public void run(TaskRun task, ChangeVm.AcceptDrift accept) {
    var at = accept.at();
    var found = ReadBack.of(ports.to(at.on()), at.moRef());
    task.commit("record", () -> record(task, accept, found));
  }

  private void record(TaskRun task, ChangeVm.AcceptDrift accept, VmFound found) {
    var vm = accept.at().vm();
    var known = recorder.recorded(task.tenant(), vm);
    if (!DriftState.of(known.changes(found)).equals(accept.seen())) {
      throw CHANGED_MEANWHILE.with(known.name());
    }
    recorder.accepted(task.tenant(), vm, found);
    drifts.accepted(task.tenant(), vm);
  }

  /** Nothing was changed but the record, which is one transaction. */
  @Override
  public void compensate(TaskRun task, ChangeVm.AcceptDrift accept) {}
}
