package org.sealport.services.vm.make;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vm.VmId;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vm.VmRecorder;

/** Makes the VMs of a tenant: all of them, or none; then powers them on when that is asked for. */
@ApplicationScoped
public class MakeVmsHandler implements TaskHandler<MakeVms> {
  private static final String RECORD = "record";

  private VmMaking making;
  private VmRecorder recorder;
  private VApps vApps;
  private PowerMade power;

  protected MakeVmsHandler() {} // for CDI

  @Inject
  public MakeVmsHandler(VmMaking making, VmRecorder recorder, VApps vApps, PowerMade power) {
    this.making = making;
    this.recorder = recorder;
    this.vApps = vApps;
    this.power = power;
  }

  @Override
  public Class<MakeVms> command() {
    return MakeVms.class;
  }

  @Override
  public void run(TaskRun task, MakeVms command) {
    if (!stays(task, command)) {
      var made = making.make(task, command.steps());
      task.commit(RECORD, () -> record(task, made));
    }
    if (command.powerOn()) {
      power.run(task, command.powered());
    }
  }

  /** From the record on, what was made stays; a failure to power it on does not take it away. */
  private static boolean stays(TaskRun task, MakeVms command) {
    return command.powerOn() && task.did(RECORD);
  }

  /** To be called inside of a commit. */
  public void record(TaskRun task, List<VmMade> made) {
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
    if (stays(task, command)) {
      power.readBack(task, command.powered());
      return;
    }
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
