package org.sealport.services.vm;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.task.Accepted;
import org.sealport.services.task.Retriable;
import org.sealport.services.tpm.Performs;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vm.make.MakePlan;
import org.sealport.services.vm.make.MakeRequest;
import org.sealport.services.vm.make.MakeRequest.Existing;
import org.sealport.services.vm.make.MakeRequest.Member;
import org.sealport.services.vm.make.MakeRequest.OfTemplate;
import org.sealport.services.vm.make.MakeRequest.OfVm;
import org.sealport.services.vm.make.MakeRequest.Standalone;
import org.sealport.services.vm.make.VmMaker;
import org.sealport.services.vm.make.VmPlanner;

/** Use cases that make one VM from another. */
@Stateless
public class VmCopyService {
  @Inject Vms vms;
  @Inject VmPlanner planner;
  @Inject VmMaker maker;

  /** What the VM's TPM would be, and every reason against it. */
  @RequiresRight(Right.VM_CREATE)
  @Performs(TpmOperation.CREATE_VM_FROM_TEMPLATE)
  public Preflight preflightFromTemplate(TenantId tenant, VmFromTemplate command) {
    return plan(tenant, command).preflight();
  }

  /**
   * Makes a standalone VM from a template (R11).
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or the first obstacle
   */
  @RequiresRight(Right.VM_CREATE)
  @Audited(TaskOperation.VM_FROM_TEMPLATE)
  @Retriable
  @Performs(TpmOperation.CREATE_VM_FROM_TEMPLATE)
  public Accepted<VmId> fromTemplate(TenantId tenant, VmFromTemplate command) {
    return started(maker.start(plan(tenant, command), TaskOperation.VM_FROM_TEMPLATE));
  }

  /** What the copy's TPM would be, and every reason against it. */
  @RequiresRight(Right.VAPP_EDIT)
  @Performs(TpmOperation.COPY_VM)
  public Preflight preflightCopy(TenantId tenant, VmId id, CopyVm command) {
    return plan(tenant, id, command).preflight();
  }

  /**
   * Copies a VM to another vApp (R18), in whichever vCenter.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or the first obstacle
   */
  @RequiresRight(Right.VAPP_EDIT)
  @Audited(TaskOperation.VM_COPY)
  @Retriable
  @Performs(TpmOperation.COPY_VM)
  public Accepted<VmId> copy(TenantId tenant, VmId id, CopyVm command) {
    return started(maker.start(plan(tenant, id, command), TaskOperation.VM_COPY));
  }

  private MakePlan plan(TenantId tenant, VmFromTemplate command) {
    var source = new OfTemplate(command.template(), command.vm());
    var member =
        new Member(
            TpmOperation.CREATE_VM_FROM_TEMPLATE,
            command.name(),
            source,
            command.choice(),
            command.description());
    return planner.plan(
        tenant,
        new MakeRequest(new Standalone(command.vdc()), List.of(member), null, command.powerOn()));
  }

  private MakePlan plan(TenantId tenant, VmId id, CopyVm command) {
    var name = command.name() == null ? vms.get(tenant, id).name() : command.name();
    var member = new Member(TpmOperation.COPY_VM, name, new OfVm(id), command.choice());
    return planner.plan(
        tenant,
        new MakeRequest(new Existing(command.into()), List.of(member), null, command.powerOn()));
  }

  private static Accepted<VmId> started(VmMaker.Started started) {
    return new Accepted<>(started.task(), started.vms().get(0).id());
  }
}
