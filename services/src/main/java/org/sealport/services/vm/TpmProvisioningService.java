package org.sealport.services.vm;

import static org.sealport.domain.vm.VmProblem.TPM_AS_WANTED;
import static org.sealport.domain.vm.VmProblem.VM_HAS_NO_TPM;
import static org.sealport.domain.vm.VmProblem.VM_HAS_STARTED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.Tpm;
import org.sealport.domain.tpm.TpmHolder;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.tpm.TpmOrigin;
import org.sealport.domain.tpm.Tpms;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.services.tpm.TpmPreflight;

/**
 * What becomes of a copied TPM, said after its VM was made and before it runs: for clients that
 * cannot say it while they make the VM.
 */
@Stateless
public class TpmProvisioningService {
  @Inject Vms vms;
  @Inject VApps vApps;
  @Inject Vdcs vdcs;
  @Inject VCenters vCenters;
  @Inject Tpms tpms;
  @Inject TpmPreflight preflight;
  @Inject VmTasks tasks;

  /**
   * Whether the VM's TPM is a copy, and is to be another one; a VM without one is as it is to be.
   */
  @RequiresRight(Right.VM_VIEW)
  public boolean isDue(TenantId tenant, VmId id) {
    return isCopy(vms.get(tenant, id));
  }

  /** The same for any VM of a vApp that never ran. */
  @RequiresRight(Right.VAPP_VIEW)
  public boolean isDue(TenantId tenant, VAppId id) {
    return !due(tenant, id).isEmpty();
  }

  private boolean isCopy(Vm vm) {
    if (!vm.hasTpm()) {
      return false;
    }
    var origin = held(vm).origin();
    return origin == TpmOrigin.COPIED || origin == TpmOrigin.IMPORTED;
  }

  private List<Vm> due(TenantId tenant, VAppId id) {
    var vApp = vApps.get(tenant, id);
    return vms.of(tenant, vApp.id()).stream().filter(vm -> !vm.hasStarted() && isCopy(vm)).toList();
  }

  /** What replacing a copied TPM would do, and every reason against it. */
  @RequiresRight(Right.VM_TPM)
  public Preflight preflightReplace(TenantId tenant, VmId id) {
    var vm = vms.get(tenant, id);
    return isCopy(vm) ? preflightOf(List.of(vm)) : nothingToReplace(vm);
  }

  private static Preflight nothingToReplace(Vm vm) {
    var outcome = vm.hasTpm() ? TpmOutcome.KEPT : TpmOutcome.NONE;
    var problem = vm.hasTpm() ? TPM_AS_WANTED : VM_HAS_NO_TPM;
    return new Preflight(
        List.of(new Preflight.Preview(vm.name(), outcome, null, List.of())),
        List.of(Obstacle.of(problem, vm.name())));
  }

  /** The same for all VMs of a vApp that never ran. */
  @RequiresRight(Right.VM_TPM)
  public Preflight preflightReplace(TenantId tenant, VAppId id) {
    return preflightOf(due(tenant, id));
  }

  private Preflight preflightOf(List<Vm> all) {
    return new Preflight(
        all.stream().map(this::preview).toList(),
        all.stream()
            .filter(this::mayHaveSecrets)
            .map(vm -> Obstacle.of(VM_HAS_STARTED, vm.name()))
            .toList());
  }

  private Preflight.Preview preview(Vm vm) {
    var vdc = vdcs.get(vm.tenant(), vm.vdc());
    return preflight.replace(operation(vm), vm, vdc, vCenters.get(vm.vCenter()));
  }

  /** Of one that came from outside nobody knows what it did there. */
  private boolean mayHaveSecrets(Vm vm) {
    return vm.hasStarted() || held(vm).origin() == TpmOrigin.IMPORTED;
  }

  /** The rule that would have governed it while the VM was made. */
  private TpmOperation operation(Vm vm) {
    boolean ofVm =
        held(vm)
            .copiedFrom()
            .flatMap(source -> tpms.find(vm.tenant(), source))
            .filter(source -> source.holderKind() == TpmHolder.VM)
            .isPresent();
    return ofVm ? TpmOperation.COPY_VM : TpmOperation.ADD_VM_FROM_TEMPLATE;
  }

  private Tpm held(Vm vm) {
    return tpms.get(vm.tenant(), vm.tpm().orElseThrow());
  }

  /**
   * Gives a VM that never ran a new TPM in place of the copied one.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, VM_HAS_STARTED
   */
  @RequiresRight(Right.VM_TPM)
  @Audited(TaskOperation.VM_TPM_REPLACE)
  public TaskId replace(TenantId tenant, VmId id) {
    preflightReplace(tenant, id).orRefuse();
    var vm = vms.get(tenant, id);
    return tasks.start(vm, TaskOperation.VM_TPM_REPLACE, command(List.of(vm)));
  }

  /**
   * Does it for all VMs of a vApp that never ran, or for none.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   */
  @RequiresRight(Right.VM_TPM)
  @Audited(TaskOperation.VM_TPM_REPLACE)
  public TaskId replace(TenantId tenant, VAppId id) {
    preflightReplace(tenant, id).orRefuse();
    var due = due(tenant, id);
    return tasks.start(vApps.get(tenant, id), due, TaskOperation.VM_TPM_REPLACE, command(due));
  }

  private ChangeVm.ReplaceTpms command(List<Vm> all) {
    return new ChangeVm.ReplaceTpms(all.stream().map(this::change).toList());
  }

  private ChangeVm.ReplaceTpm change(Vm vm) {
    var provider =
        vm.keyProvider()
            .or(() -> vCenters.get(vm.vCenter()).providerForNewVm().map(KeyProvider::name))
            .orElseThrow();
    return new ChangeVm.ReplaceTpm(tasks.at(vm), provider, held(vm).endorsementKeys());
  }
}
