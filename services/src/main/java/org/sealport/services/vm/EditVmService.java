package org.sealport.services.vm;

import static org.sealport.domain.vm.VmProblem.DISK_REMOVAL_NOT_CONFIRMED;
import static org.sealport.domain.vm.VmProblem.VM_HARDWARE_DOWNGRADE;
import static org.sealport.domain.vm.VmProblem.VM_NOT_POWERED_OFF;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.Name;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.HardwareVersions;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vdc.Claim;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.tpm.Obstacle;
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
   * Whether the VM may become this, with its TPM (R1 to R4) and every other reason; nothing is
   * changed.
   *
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT
   */
  @RequiresRight(Right.VM_EDIT)
  public Preflight preflight(TenantId tenant, VmId id, EditVm edit) {
    var vm = vms.get(tenant, id);
    var to = edit.applied(vm.hardware());
    var vdc = vdcs.get(tenant, vm.vdc());
    var preview = preflight.edit(vm, to, vCenters.get(vm.vCenter()));
    return new Preflight(List.of(preview), List.of())
        .and(hardware(vm, to))
        .and(DiskRules.against(vm, vdc, edit.disks(), to))
        .and(quotas.obstacles(vdc, claims(vm, to)));
  }

  /**
   * @param expected the version that the caller saw; null skips the check
   * @param confirmed what is on disks that are to be removed may be destroyed
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException CHANGED_MEANWHILE, NAME_INVALID,
   *     VM_NAME_TAKEN, DISK_REMOVAL_NOT_CONFIRMED, and those of the preflight
   */
  @RequiresRight(Right.VM_EDIT)
  @Audited(TaskOperation.VM_EDIT)
  public TaskId edit(TenantId tenant, VmId id, EditVm edit, Long expected, boolean confirmed) {
    var vm = vms.get(tenant, id);
    vm.expect(expected);
    preflight(tenant, id, edit).orRefuse();
    if (!edit.disks().remove().isEmpty() && !confirmed) {
      throw DISK_REMOVAL_NOT_CONFIRMED.with(vm.name());
    }
    var name = Objects.requireNonNullElse(edit.name(), vm.name());
    vms.requireFreeName(vm, Name.checked(name));
    var description = Objects.requireNonNullElse(edit.description(), vm.description());
    var to = edit.applied(vm.hardware());
    var command =
        new ChangeVm.Edit(tasks.at(vm), name, description, vm.hardware(), to, edit.disks());
    var task = tasks.start(vm, TaskOperation.VM_EDIT, command);
    quotas.reserve(vdcs.get(tenant, vm.vdc()), task, claims(vm, to));
    return task;
  }

  private static List<Claim> claims(Vm vm, Hardware to) {
    return List.of(new Claim(vm.id(), to, vm.hasTpm()));
  }

  /** What stands against other hardware, disks left aside. */
  private List<Obstacle> hardware(Vm vm, Hardware to) {
    var from = vm.hardware();
    var against = new ArrayList<Obstacle>();
    if (vm.powerState() != PowerState.OFF && !to.with(from.disks()).equals(from)) {
      against.add(Obstacle.of(VM_NOT_POWERED_OFF, vm.name()));
    }
    if (to.hardwareVersion() < from.hardwareVersion()) {
      against.add(
          Obstacle.of(
              VM_HARDWARE_DOWNGRADE, vm.name(), from.hardwareVersion(), to.hardwareVersion()));
    }
    if (to.hardwareVersion() > from.hardwareVersion()) {
      try {
        HardwareVersions.require(vm.name(), to.hardwareVersion(), vCenters.get(vm.vCenter()));
      } catch (SealportException tooNew) {
        against.add(Obstacle.of(tooNew));
      }
    }
    return against;
  }
}
