package org.sealport.services.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sealport.services.task.ResultBoard;
import org.sealport.services.task.TaskRun;
import org.sealport.services.task.VmResult;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.EditVmHandler;
import org.sealport.services.vm.VmDestroying;
import org.sealport.services.vm.VmRecorder;

/** Changes VMs that the vApp had, and removes others, one after the other. */
@ApplicationScoped
class RecomposeMembers {
  @Inject EditVmHandler editing;
  @Inject VmDestroying destroying;
  @Inject VmRecorder recorder;

  /** In the order of the edits, as read back. */
  List<VmFound> edit(TaskRun task, RecomposeVms command) {
    var edits = command.edits();
    int first = command.unremoved() - edits.size();
    var board =
        new ResultBoard(
            task,
            IntStream.range(0, edits.size())
                .mapToObj(i -> edits.get(i).result(first + i))
                .toList());
    var found = new ArrayList<VmFound>();
    for (int i = 0; i < edits.size(); i++) {
      int index = i;
      var edit = edits.get(i).edit();
      found.add(
          board.showing(
              index,
              () -> {
                task.step(begun(index), Boolean.class, key -> true);
                return editing.edit(task, edit, "edit-" + index, board.progress(index));
              }));
    }
    return found;
  }

  private static String begun(int index) {
    return "begin-edit-" + index;
  }

  /** Inside of a commit. */
  void record(TaskRun task, RecomposeVms command, List<VmFound> found) {
    for (int i = 0; i < found.size(); i++) {
      editing.record(task, command.edits().get(i).edit(), found.get(i));
    }
  }

  /**
   * In the order of the edits; empty for a VM that is gone, or was not touched: what somebody else
   * changed in its vCenter is not taken back.
   */
  List<Optional<VmFound>> back(TaskRun task, RecomposeVms command) {
    var edits = command.edits();
    int first = command.unremoved() - edits.size();
    var there = new ArrayList<Optional<VmFound>>();
    for (int i = 0; i < edits.size(); i++) {
      var edited = edits.get(i);
      there.add(
          task.did(begun(i))
              ? editing.back(task, edited.edit(), edited.former(), "edit-back-" + i)
              : Optional.empty());
      if (task.did("edit-" + i)) {
        task.tell(List.of(edited.result(first + i).in(VmResult.State.UNDONE)));
      }
    }
    return there;
  }

  /** Inside of a commit: what the vCenter holds is what counts. */
  void recordBack(TaskRun task, RecomposeVms command, List<Optional<VmFound>> there) {
    for (int i = 0; i < there.size(); i++) {
      var vm = command.edits().get(i).edit().at().vm();
      there.get(i).ifPresent(found -> recorder.seen(task.tenant(), vm, found));
    }
  }

  /** Once all else is recorded. */
  void remove(TaskRun task, RecomposeVms command) {
    var removals = command.removals();
    int first = command.unremoved();
    var board =
        new ResultBoard(
            task,
            IntStream.range(0, removals.size())
                .mapToObj(i -> removals.get(i).result(first + i))
                .toList());
    for (int i = 0; i < removals.size(); i++) {
      int index = i;
      board.showing(
          index,
          () -> {
            var at = removals.get(index).at();
            destroying.destroy(task, at, "-" + index, board.progress(index));
            return at;
          });
    }
  }
}
