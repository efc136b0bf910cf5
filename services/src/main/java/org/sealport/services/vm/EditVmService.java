package org.sealport.services.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;
import static org.sealport.domain.vm.VmProblem.DISK_HAS_SNAPSHOTS;
import static org.sealport.domain.vm.VmProblem.DISK_IS_LINKED;
import static org.sealport.domain.vm.VmProblem.VM_HARDWARE_DOWNGRADE;
import static org.sealport.domain.vm.VmProblem.VM_HAS_NO_DISK;
import static org.sealport.domain.vm.VmProblem.VM_NOT_POWERED_OFF;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.Name;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.HardwareVersions;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vdc.Claim;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmPreflight;
import org.sealport.services.vdc.QuotaKeeper;

/** Use cases that change what a VM is called and made of. */
@Stateless
public class EditVmService {
  @Inject Vms vms;
  @Inject VCenters vCenters;
  @Inject TpmPreflight preflight;
  @Inject VmTasks tasks;
  @Inject Vdcs vdcs;
  @Inject QuotaKeeper quotas;

  /**
   * Whether a VM with a TPM may become this (R1 to R4); nothing is changed.
   *
   * @throws org.sealport.domain.shared.SealportException VM_NOT_POWERED_OFF, VM_HARDWARE_DOWNGRADE,
   *     HARDWARE_TOO_NEW, DISK_HAS_SNAPSHOTS, DISK_IS_LINKED, VM_HAS_NO_DISK, INVALID_INPUT
   */
  @RequiresRight(Right.VM_EDIT)
  public Preflight preflight(TenantId tenant, VmId id, EditVm edit) {
    var vm = vms.get(tenant, id);
    requireMore("addDiskMb", edit.addDiskMb());
    requireMore("growDiskMb", edit.growDiskMb());
    var to = edit.applied(vm.hardware());
    requireChangeable(vm, to);
    var vdc = vdcs.get(tenant, vm.vdc());
    requireGrowable(vm, vdc, edit.grownMb());
    var preview = preflight.edit(vm, to, vCenters.get(vm.vCenter()));
    return new Preflight(List.of(preview), quotas.obstacles(vdc, claims(vm, to)));
  }

  /**
   * @param expected the version that the caller saw; null skips the check
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException CHANGED_MEANWHILE, NAME_INVALID,
   *     VM_NAME_TAKEN, and those of the preflight
   */
  @RequiresRight(Right.VM_EDIT)
  @Audited(TaskOperation.VM_EDIT)
  public TaskId edit(TenantId tenant, VmId id, EditVm edit, Long expected) {
    var vm = vms.get(tenant, id);
    vm.expect(expected);
    preflight(tenant, id, edit).orRefuse();
    var name = Objects.requireNonNullElse(edit.name(), vm.name());
    vms.requireFreeName(vm, Name.checked(name));
    var description = Objects.requireNonNullElse(edit.description(), vm.description());
    var command =
        new ChangeVm.Edit(
            tasks.at(vm),
            name,
            description,
            vm.hardware(),
            edit.applied(vm.hardware()),
            edit.grownMb());
    var task = tasks.start(vm, TaskOperation.VM_EDIT, command);
    quotas.reserve(vdcs.get(tenant, vm.vdc()), task, claims(vm, command.to()));
    return task;
  }

  /** Disks never shrink. */
  private static void requireMore(String field, Long moreMb) {
    if (moreMb != null && moreMb < 0) {
      throw INVALID_INPUT.with(field, moreMb);
    }
  }

  private static List<Claim> claims(Vm vm, Hardware to) {
    return List.of(new Claim(vm.id(), to, vm.hasTpm()));
  }

  /** The vCenter refuses the same; here it is refused before anything is changed. */
  private static void requireGrowable(Vm vm, Vdc vdc, long moreMb) {
    if (moreMb == 0) {
      return;
    }
    if (vm.hardware().diskMb() == 0) {
      throw VM_HAS_NO_DISK.with(vm.name());
    }
    if (vm.hasSnapshots()) {
      throw DISK_HAS_SNAPSHOTS.with(vm.name());
    }
    if (vdc.isFastProvisioning()) {
      throw DISK_IS_LINKED.with(vm.name());
    }
  }

  private void requireChangeable(Vm vm, Hardware to) {
    var from = vm.hardware();
    if (vm.powerState() != PowerState.OFF && !to.withDisks(from.diskMb()).equals(from)) {
      throw VM_NOT_POWERED_OFF.with(vm.name());
    }
    if (to.hardwareVersion() < from.hardwareVersion()) {
      throw VM_HARDWARE_DOWNGRADE.with(vm.name(), from.hardwareVersion(), to.hardwareVersion());
    }
    if (to.hardwareVersion() > from.hardwareVersion()) {
      HardwareVersions.require(vm.name(), to.hardwareVersion(), vCenters.get(vm.vCenter()));
    }
  }
}
