package org.sealport.services.vm.make;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sealport.services.task.ResultBoard;
import org.sealport.services.task.SideBySide;
import org.sealport.services.task.SideBySide.Work;
import org.sealport.services.task.Slot;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.Progress;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.SourceHosts;

/**
 * Makes VMs for a task: side by side within the limits of their vCenters, each step once however
 * often the task runs, each VM read back. A handler calls {@link #make}, then records what it
 * answers in one commit; when it fails, {@link #undo}.
 */
@ApplicationScoped
public class VmMaking {
  private VCenterPorts ports;
  private SideBySide sideBySide;
  private BootDiscs discs;

  protected VmMaking() {} // for CDI

  @Inject
  public VmMaking(VCenterPorts ports, SideBySide sideBySide, BootDiscs discs) {
    this.ports = ports;
    this.sideBySide = sideBySide;
    this.discs = discs;
  }

  /** In the order of the steps; the first failure is thrown once all that began have ended. */
  public List<VmMade> make(TaskRun task, List<MakeStep> steps) {
    var waiting = IntStream.range(0, steps.size()).mapToObj(i -> steps.get(i).waiting(i)).toList();
    var board = new ResultBoard(task, waiting);
    var hosts = new SourceHosts(ports);
    return sideBySide.all(
        task,
        IntStream.range(0, steps.size())
            .mapToObj(
                i -> new Work<>(slots(steps.get(i), hosts), () -> make(task, board, steps, i)))
            .toList());
  }

  /** Removes what {@link #make} made, wholly or half. */
  public void undo(TaskRun task, List<MakeStep> steps) {
    for (int i = 0; i < steps.size(); i++) {
      ports.to(steps.get(i).asked()).undo(task.key(name(i)));
    }
    task.tellUndone();
  }

  private VmMade make(TaskRun task, ResultBoard board, List<MakeStep> steps, int index) {
    var step = steps.get(index);
    return board.showing(
        index,
        () -> {
          var made =
              task.cancellableStep(
                  name(index), VmFound.class, key -> make(key, step, board.progress(index)));
          if (step.disc() != null) {
            insert(task, step, made, index);
          }
          var found = readBack(step, made.moRef());
          board.at(index, step.targetName() + " / " + found.datastore());
          return new VmMade(step, found);
        });
  }

  private void insert(TaskRun task, MakeStep step, VmFound made, int index) {
    var port = ports.to(step.target());
    var place = new BootDiscs.Place(step.target().id(), made.datastore());
    var image = discs.bring(task, "copy-" + index, step.disc(), place);
    task.cancellableStep(
        "insert-" + index,
        VmFound.class,
        key -> port.insert(key, made.moRef(), image, task.progress(50, 90)));
    ReadBack.withDisc(port, made.moRef(), image.id());
  }

  private VmFound make(OperationKey key, MakeStep step, Progress progress) {
    var port = ports.to(step.asked());
    if (step.blank() != null) {
      return port.create(key, step.blank(), progress);
    }
    return step.copy() != null
        ? port.cloneVm(key, step.copy().moRef(), step.copy().spec(), progress)
        : port.importOvf(key, step.ovf(), progress);
  }

  private VmFound readBack(MakeStep step, String moRef) {
    var target = ports.to(step.target());
    if (step.copy() == null) {
      return ReadBack.withTpm(target, moRef, step.hasTpm());
    }
    var source = ReadBack.of(ports.to(step.copy().at()), step.copy().moRef());
    return ReadBack.ofClone(target, moRef, step.copy().spec().tpm(), source.endorsementKeys());
  }

  /** A clone takes a place at its source's vCenter and host too. */
  private static Set<Slot> slots(MakeStep step, SourceHosts hosts) {
    var slots = Slot.between(step.asked().id(), step.target().id(), step.datastore());
    return step.copy() == null ? slots : hosts.with(slots, step.copy().at(), step.copy().moRef());
  }

  private static String name(int index) {
    return "make-" + index;
  }
}
