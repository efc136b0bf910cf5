package org.sealport.services.vm.move;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_VM_GONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sealport.domain.shared.SealportException;
import org.sealport.services.task.ResultBoard;
import org.sealport.services.task.SideBySide;
import org.sealport.services.task.SideBySide.Work;
import org.sealport.services.task.Slot;
import org.sealport.services.task.TaskRun;
import org.sealport.services.task.VmResult;
import org.sealport.services.vcenter.InventoryStore;
import org.sealport.services.vcenter.Progress;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.SourceHosts;

/**
 * Moves VMs for a task: side by side within the limits of their vCenters. A vCenter removes the
 * source only after it has read the target back; when one VM cannot be moved, those that were go
 * back, and the task tells for each where it is.
 */
@ApplicationScoped
public class VmMoving {
  private VCenterPorts ports;
  private SideBySide sideBySide;
  private InventoryStore inventories;

  protected VmMoving() {} // for CDI

  @Inject
  public VmMoving(VCenterPorts ports, SideBySide sideBySide, InventoryStore inventories) {
    this.ports = ports;
    this.sideBySide = sideBySide;
    this.inventories = inventories;
  }

  /**
   * What a VM was before it moved.
   *
   * @param vm null: it was gone
   */
  record Before(VmFound vm) {}

  /** In the order of the steps, as read back. */
  public List<VmFound> move(TaskRun task, List<MoveStep> steps) {
    return move(task, steps, 0);
  }

  /**
   * @param first the place of the first of them among the results of the task
   */
  public List<VmFound> move(TaskRun task, List<MoveStep> steps, int first) {
    var board =
        new ResultBoard(
            task,
            IntStream.range(0, steps.size())
                .mapToObj(i -> steps.get(i).result(first + i))
                .toList());
    var hosts = new SourceHosts(ports);
    return sideBySide.all(
        task,
        IntStream.range(0, steps.size())
            .mapToObj(
                i -> new Work<>(slots(steps.get(i), hosts), () -> move(task, board, steps, i)))
            .toList());
  }

  private VmFound move(TaskRun task, ResultBoard board, List<MoveStep> steps, int index) {
    var step = steps.get(index);
    return board.showing(
        index,
        () -> {
          var from = ports.to(step.from().at());
          var before =
              task.cancellableStep(
                  "before-" + index,
                  Before.class,
                  key -> new Before(ReadBack.of(from, step.moRef())));
          var keys = before.vm().endorsementKeys();
          if (step.stays()) {
            return ReadBack.ofClone(from, step.moRef(), step.treatment(), keys);
          }
          var moved = moved(task, step, index, board.progress(index));
          var found =
              ReadBack.ofClone(ports.to(step.to().at()), moved.moRef(), step.treatment(), keys);
          board.at(index, step.to().toString());
          return found;
        });
  }

  /** Asked again it answers what the first run moved. */
  private VmFound moved(TaskRun task, MoveStep step, int index, Progress progress) {
    return task.step(
        "move-" + index,
        VmFound.class,
        key -> ports.to(step.from().at()).relocate(key, step.moRef(), step.there(), progress));
  }

  /** To be recorded with a move: the vCenter that a VM came from has it no more. */
  public void left(MoveStep step, VmFound arrived) {
    if (!step.from().at().equals(step.to().at()) || !step.moRef().equals(arrived.moRef())) {
      inventories.gone(step.from().at().id(), step.moRef());
    }
  }

  /** Brings each VM back; in the order of the steps, empty for one that is gone altogether. */
  public List<Optional<VmFound>> back(TaskRun task, List<MoveStep> steps) {
    return back(task, steps, 0);
  }

  /**
   * @param first the place of the first of them among the results of the task
   */
  public List<Optional<VmFound>> back(TaskRun task, List<MoveStep> steps, int first) {
    var where = new ArrayList<Optional<VmFound>>();
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      var found = back(task, step, i);
      var place = found.map(vm -> step.from().vCenter() + " / " + vm.datastore()).orElse(null);
      task.tell(List.of(step.result(first + i).in(VmResult.State.UNDONE).at(place)));
      where.add(found);
    }
    return where;
  }

  private Optional<VmFound> back(TaskRun task, MoveStep step, int index) {
    var source = ports.to(step.from().at());
    var before =
        task.step(
            "before-" + index,
            Before.class,
            key -> new Before(source.find(step.moRef()).orElse(null)));
    if (before.vm() == null) {
      return Optional.empty();
    }
    var there = source.find(step.moRef());
    if (there.isPresent() && MoveStep.isUnmoved(there.get(), before.vm())) {
      source.undo(task.key("move-" + index));
      return there;
    }
    try {
      return returned(task, step, index);
    } catch (SealportException e) {
      if (e.problem() == VCENTER_VM_GONE) {
        return Optional.empty(); // somebody removed it: it is neither here nor there
      }
      throw e;
    }
  }

  private Optional<VmFound> returned(TaskRun task, MoveStep step, int index) {
    var moved = moved(task, step, index, percent -> {});
    var returned =
        task.step(
            "back-" + index,
            VmFound.class,
            key ->
                ports.to(step.to().at()).relocate(key, moved.moRef(), step.back(), percent -> {}));
    return ports.to(step.from().at()).find(returned.moRef());
  }

  private static Set<Slot> slots(MoveStep step, SourceHosts hosts) {
    if (step.stays()) {
      return Set.of();
    }
    var slots = Slot.between(step.from().at().id(), step.to().at().id(), step.to().datastore());
    return hosts.with(slots, step.from().at(), step.moRef());
  }
}
