package org.sealport.services.vm.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.VmRecorder;
import org.sealport.services.vm.make.PowerMade;

/**
 * Moves VMs, all of them or none; their TPMs move along (R19, R23). A failure to power them on does
 * not move them back.
 */
@ApplicationScoped
public class MoveVmsHandler implements TaskHandler<MoveVms> {
  private static final String RECORD = "record";

  @Inject VmMoving moving;
  @Inject PowerMade power;
  @Inject VmRecorder recorder;
  @Inject VApps vApps;
  @Inject Vdcs vdcs;

  @Override
  public Class<MoveVms> command() {
    return MoveVms.class;
  }

  @Override
  public void run(TaskRun task, MoveVms command) {
    if (!task.did(RECORD)) {
      var found = moving.move(task, command.steps());
      task.commit(RECORD, () -> record(task, command, found));
    }
    if (!command.powerOn().isEmpty()) {
      power.run(task, command.powered(0));
    }
  }

  /** To be called inside of a commit. */
  public void record(TaskRun task, MoveVms command, List<VmFound> found) {
    var vApp = vApps.get(task.tenant(), command.vApp());
    var vdc = vdcs.get(task.tenant(), command.vdc());
    vApp.moveTo(vdc);
    for (int i = 0; i < found.size(); i++) {
      var vm = recorder.seen(task.tenant(), command.steps().get(i).vm(), found.get(i));
      vm.moveTo(vApp, vdc);
      moving.left(command.steps().get(i), found.get(i));
    }
    if (command.emptied() != null) {
      vApps.remove(vApps.get(task.tenant(), command.emptied()));
    }
  }

  @Override
  public void compensate(TaskRun task, MoveVms command) {
    if (task.did(RECORD)) {
      power.readBack(task, command.powered(0));
      return;
    }
    var where = moving.back(task, command.steps());
    task.commit("read back", () -> recordBack(task, command.steps(), where));
  }

  /**
   * To be called inside of a commit.
   *
   * @param where each VM was found again, in the order of the steps
   */
  public void recordBack(TaskRun task, List<MoveStep> steps, List<Optional<VmFound>> where) {
    for (int i = 0; i < where.size(); i++) {
      var vm = steps.get(i).vm();
      where.get(i).ifPresent(found -> recorder.seen(task.tenant(), vm, found));
    }
  }
}
