package org.sealport.services.vm;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vm.make.CopyTpms;
import org.sealport.services.vm.make.RemakePlanner;

/**
 * A VM that never ran gets a copy of its template's TPM in place of one that was made anew: for
 * clients that cannot say so while they make the VM.
 */
@Stateless
public class TpmCopyService {
  @Inject Vms vms;
  @Inject VApps vApps;
  @Inject RemakePlanner planner;
  @Inject VmTasks tasks;

  /** Whether the VM's TPM is no copy and there is, or was, one to copy; a VM without one is. */
  @RequiresRight(Right.VM_VIEW)
  public boolean isDue(TenantId tenant, VmId id) {
    return planner.isDue(vms.get(tenant, id));
  }

  /** The same for any VM of a vApp that never ran. */
  @RequiresRight(Right.VAPP_VIEW)
  public boolean isDue(TenantId tenant, VAppId id) {
    return !due(tenant, id).isEmpty();
  }

  private List<Vm> due(TenantId tenant, VAppId id) {
    var vApp = vApps.get(tenant, id);
    return vms.of(tenant, vApp.id()).stream()
        .filter(vm -> !vm.hasStarted() && planner.isDue(vm))
        .toList();
  }

  /** What would become of the TPM, and every reason against it. */
  @RequiresRight(Right.VM_TPM)
  public Preflight preflight(TenantId tenant, VmId id) {
    return planner.preflight(vms.get(tenant, id));
  }

  /** The same for all VMs of a vApp that never ran. */
  @RequiresRight(Right.VM_TPM)
  public Preflight preflight(TenantId tenant, VAppId id) {
    return due(tenant, id).stream()
        .map(planner::preflight)
        .reduce(new Preflight(List.of()), Preflight::and);
  }

  /**
   * Makes the VM again with the copy, in the place of what it is.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or every obstacle
   */
  @RequiresRight(Right.VM_TPM)
  @Audited(TaskOperation.VM_TPM_COPY)
  public TaskId copy(TenantId tenant, VmId id) {
    preflight(tenant, id).orRefuse();
    var vm = vms.get(tenant, id);
    return tasks.start(vm, TaskOperation.VM_TPM_COPY, new CopyTpms(List.of(planner.again(vm))));
  }

  /**
   * Does it for all VMs of a vApp that never ran, or for none.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or every obstacle
   */
  @RequiresRight(Right.VM_TPM)
  @Audited(TaskOperation.VM_TPM_COPY)
  public TaskId copy(TenantId tenant, VAppId id) {
    preflight(tenant, id).orRefuse();
    var due = due(tenant, id);
    var command = new CopyTpms(due.stream().map(planner::again).toList());
    return tasks.start(vApps.get(tenant, id), due, TaskOperation.VM_TPM_COPY, command);
  }
}
