package org.sealport.services.vm.make;

import static org.sealport.domain.vm.VmProblem.TPM_COPIED_BUT_OLD_VM_LEFT;
import static org.sealport.domain.vm.VmProblem.TPM_COPY_LOSES_DISKS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.InventoryStore;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.EditVmHandler;
import org.sealport.services.vm.VmRecorder;

/**
 * Makes VMs that never ran again, each with a copy of its template's TPM: beside what it is, with
 * the hardware that it has, and once all are read back in the place of it. What was is destroyed
 * last. Until the records say so nothing is lost by a failure; from then on there is no way back.
 */
@ApplicationScoped
public class CopyTpmsHandler implements TaskHandler<CopyTpms> {
  private static final String SWAP = "swap";

  @Inject VmMaking making;
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;
  @Inject InventoryStore inventories;

  @Override
  public Class<CopyTpms> command() {
    return CopyTpms.class;
  }

  @Override
  public void run(TaskRun task, CopyTpms command) {
    if (!task.did(SWAP)) {
      var made = making.make(task, command.steps());
      var fitted =
          IntStream.range(0, made.size())
              .mapToObj(i -> fitted(task, command.vms().get(i), made.get(i), i))
              .toList();
      command.vms().forEach(this::requireUntouched);
      task.commit(SWAP, () -> swap(task, command, fitted));
    }
    try {
      destroy(task, command);
    } catch (SealportException e) {
      throw TPM_COPIED_BUT_OLD_VM_LEFT.with(e.problem().name(), e.details());
    }
  }

  /** It gets what the VM was given since it was made, and loses what that lost. */
  private VmFound fitted(TaskRun task, CopyTpms.Again vm, VmMade made, int index) {
    var port = ports.to(vm.step().target());
    var moRef = made.found().moRef();
    var template = made.found().hardware();
    var disks =
        SameDisks.edit(template.disks(), vm.goneDisks(), vm.hardware().disks())
            .orElseThrow(
                () ->
                    TPM_COPY_LOSES_DISKS.with(
                        made.found().name(), vm.hardware().diskMb(), template.diskMb()));
    var changes = new ArrayList<>(EditVmHandler.changes(template, vm.hardware()));
    changes.addAll(disks.changes(template.disks()));
    if (!changes.isEmpty()) {
      task.step(
          "fit-" + index,
          VmFound.class,
          key -> port.reconfigure(key, moRef, changes, task.progress(90, 93)));
    }
    ReadBack.ofClone(port, moRef, Treatment.COPY, made.found().endorsementKeys());
    return ReadBack.withHardware(
        port, moRef, vm.hardware(), now -> disks.isDone(template.disks(), now));
  }

  /** What somebody did to it in its vCenter would be lost with it. */
  private void requireUntouched(CopyTpms.Again vm) {
    var port = ports.to(vm.at().on());
    ReadBack.untouched(port, vm.at().moRef(), vm.hardware(), vm.keys());
    ReadBack.withDisc(port, vm.at().moRef(), vm.step().disc());
  }

  private void swap(TaskRun task, CopyTpms command, List<VmFound> fitted) {
    for (int i = 0; i < fitted.size(); i++) {
      var vm = command.vms().get(i);
      var story = vm.step().story().orElseThrow();
      recorder.lostTpm(task.tenant(), vm.at().vm(), fitted.get(i));
      recorder.gotTpm(task.tenant(), vm.at().vm(), fitted.get(i), story);
    }
  }

  private void destroy(TaskRun task, CopyTpms command) {
    for (int i = 0; i < command.vms().size(); i++) {
      var at = command.vms().get(i).at();
      task.step(
          "destroy-" + i,
          Boolean.class,
          key -> {
            ports.to(at.on()).destroy(key, at.moRef(), task.progress(95, 99));
            return true;
          });
      task.commit("gone-" + i, () -> inventories.gone(at.on().id(), at.moRef()));
    }
  }

  @Override
  public void compensate(TaskRun task, CopyTpms command) {
    if (task.did(SWAP)) {
      destroy(task, command);
    } else {
      making.undo(task, command.steps());
    }
  }
}
