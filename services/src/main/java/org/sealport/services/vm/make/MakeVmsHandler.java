package org.sealport.services.vm.make;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vm.VmId;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vm.VmRecorder;

/** Makes the VMs of a tenant: all of them, or none. */
@ApplicationScoped
public class MakeVmsHandler implements TaskHandler<MakeVms> {
  private VmMaking making;
  private VmRecorder recorder;
  private VApps vApps;

  protected MakeVmsHandler() {} // for CDI

  @Inject
  public MakeVmsHandler(VmMaking making, VmRecorder recorder, VApps vApps) {
    this.making = making;
    this.recorder = recorder;
    this.vApps = vApps;
  }

  @Override
  public Class<MakeVms> command() {
    return MakeVms.class;
  }

  @Override
  public void run(TaskRun task, MakeVms command) {
    var made = making.make(task, command.steps());
    task.commit("record", () -> record(task, made));
  }

  private void record(TaskRun task, List<VmMade> made) {
    for (var vm : made) {
      var id = new VmId(vm.step().vm());
      vm.story()
          .ifPresentOrElse(
              story -> recorder.gotTpm(task.tenant(), id, vm.found(), story),
              () -> recorder.seen(task.tenant(), id, vm.found()));
    }
  }

  @Override
  public void compensate(TaskRun task, MakeVms command) {
    making.undo(task, command.steps());
    task.commit(
        "forget",
        () -> {
          command.steps().forEach(step -> recorder.gone(task.tenant(), new VmId(step.vm())));
          if (command.newVApp() != null) {
            vApps.remove(vApps.get(task.tenant(), command.newVApp()));
          }
        });
  }
}
