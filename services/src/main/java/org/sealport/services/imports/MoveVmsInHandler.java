package org.sealport.services.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.tpm.TpmOrigin;
import org.sealport.domain.vapp.VApps;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.VmRecorder;
import org.sealport.services.vm.VmRecorder.TpmStory;
import org.sealport.services.vm.move.VmMoving;

/**
 * Imports VMs by move (R44): all of them, or none. When one cannot be had, the others go back to
 * where they were, under the names they had.
 */
@ApplicationScoped
public class MoveVmsInHandler implements TaskHandler<MoveVmsIn> {
  static final TpmStory IMPORTED = new TpmStory(TpmOrigin.IMPORTED, null);

  @Inject VmMoving moving;
  @Inject VmRecorder recorder;
  @Inject VApps vApps;

  @Override
  public Class<MoveVmsIn> command() {
    return MoveVmsIn.class;
  }

  @Override
  public void run(TaskRun task, MoveVmsIn command) {
    var found = moving.move(task, command.steps());
    task.commit("record", () -> record(task, command, found));
  }

  private void record(TaskRun task, MoveVmsIn command, List<VmFound> found) {
    for (int i = 0; i < found.size(); i++) {
      var id = command.steps().get(i).vm();
      var vm = found.get(i);
      if (vm.tpmPresent()) {
        recorder.gotTpm(task.tenant(), id, vm, IMPORTED);
      } else {
        recorder.seen(task.tenant(), id, vm);
      }
      moving.left(command.steps().get(i), vm);
    }
  }

  @Override
  public void compensate(TaskRun task, MoveVmsIn command) {
    moving.back(task, command.steps());
    task.commit(
        "forget",
        () -> {
          command.steps().forEach(step -> recorder.gone(task.tenant(), step.vm()));
          if (command.newVApp() != null) {
            vApps.remove(vApps.get(task.tenant(), command.newVApp()));
          }
        });
  }
}
