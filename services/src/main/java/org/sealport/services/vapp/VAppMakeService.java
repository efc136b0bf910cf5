package org.sealport.services.vapp;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
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
import org.sealport.services.vm.make.MakeRequest.NewVApp;
import org.sealport.services.vm.make.MakeRequest.OfVm;
import org.sealport.services.vm.make.PerVm;
import org.sealport.services.vm.make.VmMaker;
import org.sealport.services.vm.make.VmPlanner;

/** Use cases that make several VMs at once: all of them, or none. */
@Stateless
public class VAppMakeService {
  @Inject VApps vApps;
  @Inject Vms vms;
  @Inject VmPlanner planner;
  @Inject VmMaker maker;

  /** What each VM's TPM would be, and every reason against it. */
  @RequiresRight(Right.VAPP_CREATE)
  @Performs(TpmOperation.BUILD_VAPP)
  public Preflight preflightBuild(TenantId tenant, BuildVApp command) {
    return plan(tenant, command).preflight();
  }

  /**
   * Builds a vApp of blank VMs and templates' VMs (R12).
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or the first obstacle
   */
  @RequiresRight(Right.VAPP_CREATE)
  @Audited(TaskOperation.VAPP_BUILD)
  @Retriable
  @Performs(TpmOperation.BUILD_VAPP)
  public Accepted<VAppId> build(TenantId tenant, BuildVApp command) {
    return started(maker.start(plan(tenant, command), TaskOperation.VAPP_BUILD));
  }

  /** What each VM's TPM would be, and every reason against it. */
  @RequiresRight(Right.VAPP_EDIT)
  @Performs({TpmOperation.ADD_BLANK_VM, TpmOperation.ADD_VM_FROM_TEMPLATE})
  public Preflight preflightAdd(TenantId tenant, VAppId id, AddVms command) {
    return plan(tenant, id, command).preflight();
  }

  /**
   * Adds VMs to a vApp, blank ones (R16) and templates' (R17).
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or the first obstacle
   */
  @RequiresRight(Right.VAPP_EDIT)
  @Audited(TaskOperation.VAPP_ADD_VMS)
  @Retriable
  @Performs({TpmOperation.ADD_BLANK_VM, TpmOperation.ADD_VM_FROM_TEMPLATE})
  public Accepted<VAppId> add(TenantId tenant, VAppId id, AddVms command) {
    return started(maker.start(plan(tenant, id, command), TaskOperation.VAPP_ADD_VMS));
  }

  /** What each copy's TPM would be, and every reason against it. */
  @RequiresRight(Right.VAPP_CREATE)
  @Performs(TpmOperation.COPY_VAPP)
  public Preflight preflightCopy(TenantId tenant, VAppId id, CopyVApp command) {
    return plan(tenant, id, command).preflight();
  }

  /**
   * Copies a vApp to a new one (R20), in whichever VDC.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or the first obstacle
   */
  @RequiresRight(Right.VAPP_CREATE)
  @Audited(TaskOperation.VAPP_COPY)
  @Retriable
  @Performs(TpmOperation.COPY_VAPP)
  public Accepted<VAppId> copy(TenantId tenant, VAppId id, CopyVApp command) {
    return started(maker.start(plan(tenant, id, command), TaskOperation.VAPP_COPY));
  }

  private MakePlan plan(TenantId tenant, BuildVApp command) {
    var members = command.vms().stream().map(vm -> vm.member(TpmOperation.BUILD_VAPP)).toList();
    var into = new NewVApp(command.vdc(), command.name());
    return planner.plan(
        tenant, new MakeRequest(into, members, command.choice(), command.powerOn()));
  }

  private MakePlan plan(TenantId tenant, VAppId id, AddVms command) {
    var members = command.vms().stream().map(NewVm::added).toList();
    return planner.plan(
        tenant, new MakeRequest(new Existing(id), members, command.choice(), command.powerOn()));
  }

  private MakePlan plan(TenantId tenant, VAppId id, CopyVApp command) {
    var sources = vms.of(tenant, vApps.get(tenant, id).id());
    var each = command.each();
    PerVm.requireKnown(each, sources.stream().map(vm -> vm.id().value()).toList());
    var members =
        sources.stream()
            .map(
                vm ->
                    new Member(
                        TpmOperation.COPY_VAPP,
                        PerVm.name(vm.id().value(), vm.name(), each),
                        new OfVm(vm.id()),
                        PerVm.choice(vm.id().value(), each)))
            .toList();
    var into = new NewVApp(command.vdc(), command.name());
    return planner.plan(
        tenant, new MakeRequest(into, members, command.choice(), command.powerOn()));
  }

  private static Accepted<VAppId> started(VmMaker.Started started) {
    return new Accepted<>(started.task(), started.vApp().id());
  }
}
