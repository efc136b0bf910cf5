package org.sealport.services.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.vm.VmId;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.VmRecorder;
import org.sealport.services.vm.make.MakeVmsHandler;
import org.sealport.services.vm.make.PowerMade;
import org.sealport.services.vm.make.VmMaking;
import org.sealport.services.vm.move.MoveVmsHandler;
import org.sealport.services.vm.move.VmMoving;

/**
 * Makes, moves and changes, all or nothing; once that is recorded it stays. What is removed goes
 * last: it cannot be brought back.
 */
@ApplicationScoped
public class RecomposeVmsHandler implements TaskHandler<RecomposeVms> {
  private static final String RECORD = "record";

  @Inject VmMaking making;
  @Inject VmMoving moving;
  @Inject MakeVmsHandler made;
  @Inject MoveVmsHandler moved;
  @Inject RecomposeMembers members;
  @Inject PowerMade power;
  @Inject VmRecorder recorder;

  @Override
  public Class<RecomposeVms> command() {
    return RecomposeVms.class;
  }

  @Override
  public void run(TaskRun task, RecomposeVms command) {
    if (!task.did(RECORD)) {
      var vms = making.make(task, command.making());
      var arrived = moving.move(task, command.moving(), vms.size());
      var edited = members.edit(task, command);
      task.commit(
          RECORD,
          () -> {
            made.record(task, vms);
            arrived(task, command, arrived);
            members.record(task, command, edited);
          });
    }
    members.remove(task, command);
    var powered = command.powered();
    if (!powered.isEmpty()) {
      power.run(task, powered);
    }
  }

  private void arrived(TaskRun task, RecomposeVms command, List<VmFound> found) {
    int next = 0;
    for (var move : command.moves()) {
      moved.record(task, move, found.subList(next, next + move.steps().size()));
      next += move.steps().size();
    }
  }

  @Override
  public void compensate(TaskRun task, RecomposeVms command) {
    if (task.did(RECORD)) {
      power.readBack(task, command.powered());
      return;
    }
    var unchanged = members.back(task, command);
    making.undo(task, command.making());
    var where = moving.back(task, command.moving(), command.making().size());
    task.commit(
        "forget",
        () -> {
          command.making().forEach(step -> recorder.gone(task.tenant(), new VmId(step.vm())));
          moved.recordBack(task, command.moving(), where);
          members.recordBack(task, command, unchanged);
        });
  }
}
