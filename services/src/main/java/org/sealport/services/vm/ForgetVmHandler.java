package org.sealport.services.vm;

import static org.sealport.domain.shared.CommonProblem.CHANGED_MEANWHILE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.VCenterPorts;

/** Removes the record of a VM that its vCenter, asked once more, still does not have. */
@ApplicationScoped
public class ForgetVmHandler implements TaskHandler<ChangeVm.Forget> {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;

  @Override
  public Class<ChangeVm.Forget> command() {
    return ChangeVm.Forget.class;
  }

  @Override
  public void run(TaskRun task, ChangeVm.Forget forget) {
    var at = forget.at();
    ports
        .to(at.on())
        .find(at.moRef())
        .ifPresent(
            found -> {
              throw CHANGED_MEANWHILE.with(found.name());
            });
    task.commit("forget", () -> recorder.gone(task.tenant(), at.vm()));
  }

  /** Nothing was changed but the record, which is one transaction. */
  @Override
  public void compensate(TaskRun task, ChangeVm.Forget forget) {}
}
