package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_VM_GONE;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.sealport.services.vcenter.OperationJournal;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.Progress;
import org.sealport.vsphere.soap.Element;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.TaskWait;
import org.sealport.vsphere.soap.VimException;
import org.sealport.vsphere.soap.VimFault;

/**
 * One operation that is under way.
 *
 * @param earlier the vCenter's task that an earlier run started; empty: none is known
 * @param repeated an earlier run may have made something
 */
record Operation(
    OperationKey key,
    OperationJournal journal,
    Optional<MoRef> earlier,
    boolean repeated,
    Progress progress) {
  private static final long LOOK_AGAIN_NANOS = 1_000_000_000;

  /**
   * Makes a VM by a task, or finds what an earlier run made. The VM's name in the vCenter derives
   * from the key, so that a vCenter that has got the call already refuses it a second time.
   *
   * @param at where the VM will be
   * @param runner the vCenter that runs the task
   */
  VmSeen make(Site at, Site runner, Supplier<MoRef> start) {
    if (repeated) {
      earlier.ifPresent(task -> settle(runner, task));
      var made = at.vms().madeBy(key);
      if (made.isPresent()) {
        return made.get();
      }
    }
    try {
      var result = await(runner, at, start(runner, start));
      return result
          .map(Element::ref)
          .filter(ref -> "VirtualMachine".equals(ref.type()))
          .flatMap(at.vms()::find)
          .filter(vm -> key.value().equals(vm.operation()))
          .or(() -> at.vms().madeBy(key))
          .orElseThrow(() -> VCENTER_VM_GONE.with(key.value()));
    } catch (VimFault e) {
      if (e.is("DuplicateName")) {
        return appearing(at).orElseThrow(() -> e);
      }
      throw e;
    }
  }

  /**
   * An answer that is lost may have been a yes: the same call again tells by its duplicate name.
   */
  private static MoRef start(Site runner, Supplier<MoRef> start) {
    try {
      return start.get();
    } catch (VimFault e) {
      throw e;
    } catch (VimException e) {
      runner.vim().about();
      return start.get();
    }
  }

  /** Waits for a task that a later run, or an undo, has to know of. */
  Optional<Element> await(Site runner, Site at, MoRef task) {
    return await(runner, at, task, () -> {});
  }

  /**
   * @param look called each time that the task still runs
   */
  Optional<Element> await(Site runner, Site at, MoRef task, Runnable look) {
    journal.begun(key, at.id(), task.value());
    return new TaskWait(runner.vim()).await(task, steady(), look);
  }

  /** What another call of the same name makes appears when that one is done. */
  private Optional<VmSeen> appearing(Site at) {
    var end = System.nanoTime() + at.vim().timeouts().task().toNanos();
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      var made = at.vms().madeBy(key);
      if (made.isPresent() || !at.vms().isNamedBy(key)) {
        return made;
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
    return Optional.empty();
  }

  /** Lets the task of an earlier run end, however it ends. */
  private static void settle(Site runner, MoRef task) {
    try {
      new TaskWait(runner.vim()).await(task, percent -> {});
    } catch (VimFault e) {
      return; // it failed: nothing was made
    } catch (TaskWait.ForgottenException e) {
      return; // what it made, if anything, is looked for
    }
  }

  IntConsumer steady() {
    return percent -> progress.percent(Math.max(0, Math.min(99, percent)));
  }
}
