package org.sealport.services.vm.make;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.sealport.domain.access.AccessLevel;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.vapp.LeasePolicies;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.task.Tasks;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.CreateSpec;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vdc.QuotaKeeper;
import org.sealport.services.vm.make.MakePlan.Planned;
import org.sealport.services.vm.make.MakeRequest.NewVApp;
import org.sealport.services.vm.make.MakeRequest.Standalone;

/**
 * Carries a plan out: stores what is planned, reserves what is worked on, and starts the task; runs
 * in the transaction of its caller.
 */
@ApplicationScoped
public class VmMaker {
  @Inject VApps vApps;
  @Inject Vms vms;
  @Inject Tasks tasks;
  @Inject CurrentCaller caller;
  @Inject QuotaKeeper quotas;
  @Inject LeasePolicies leases;
  @Inject Origins origins;

  /** What is being made. */
  public record Started(TaskId task, VApp vApp, List<Vm> vms) {}

  /**
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException the first obstacle
   */
  public Started start(MakePlan plan, TaskOperation operation) {
    return start(plan, operation, make -> make);
  }

  /**
   * @param command wraps what makes the VMs in a task that does more
   */
  public Started start(
      MakePlan plan, TaskOperation operation, Function<MakeVms, TaskCommand> command) {
    plan.preflight().orRefuse();
    var vApp = plan.existing() == null ? newVApp(plan) : plan.existing();
    var made = new ArrayList<Vm>();
    var steps = new ArrayList<MakeStep>();
    for (var planned : plan.members()) {
      var vm = Vm.plan(vApp, plan.vdc(), planned.name(), planned.from().hardware());
      var wanted = plan.request().members().get(made.size());
      vm.describe(wanted.description());
      vm.awaitsDisc(wanted.disc());
      vms.add(vm);
      origins.keep(vm, wanted);
      made.add(vm);
      steps.add(step(plan, planned, vm).startingFrom(wanted.disc()));
    }
    boolean forgetVApp = plan.existing() == null && !vApp.isStandalone();
    var make = new MakeVms(steps, forgetVApp ? vApp.id() : null, plan.request().powerOn());
    var task = tasks.add(vApp.tenant(), operation, target(vApp, made), command.apply(make));
    reserve(plan, vApp, made, task);
    quotas.reserve(plan.vdc(), task, plan.claims(made));
    return new Started(task, vApp, made);
  }

  private VApp newVApp(MakePlan plan) {
    boolean alone = plan.request().into() instanceof Standalone;
    var name =
        plan.request().into() instanceof NewVApp made ? made.name() : plan.members().get(0).name();
    var vApp = VApp.create(plan.vdc(), name, alone, caller.get().username());
    vApp.lease(leases.of(vApp.tenant()).lease());
    everyoneLike(plan).ifPresent(level -> vApp.access().becomes(level, Map.of()));
    vApps.add(vApp);
    return vApp;
  }

  /** A copy can hold its source's secrets: everyone reaches it no further than the source. */
  private Optional<AccessLevel> everyoneLike(MakePlan plan) {
    return plan.members().stream()
        .map(planned -> planned.from().vm())
        .filter(Objects::nonNull)
        .map(Vm::vApp)
        .distinct()
        .map(source -> vApps.get(plan.vdc().tenant(), source).access().everyone())
        .min(Comparator.naturalOrder());
  }

  static MakeStep step(MakePlan plan, Planned planned, Vm vm) {
    var from = planned.from();
    var datastore = plan.vdc().datastore();
    if (from.ovf() != null) {
      return MakeStep.ovf(
          vm.id().value(), plan.on(), from.ovf().spec(vm.name(), plan.vdc(), plan.on()));
    }
    if (from.source() == null) {
      var provider =
          from.newTpm() ? plan.on().providerForNewVm().map(KeyProvider::name).orElseThrow() : null;
      var spec = new CreateSpec(vm.name(), vm.hardware(), datastore, from.newTpm(), provider);
      return MakeStep.blank(vm.id().value(), plan.on(), spec);
    }
    var spec = new CloneSpec(vm.name(), plan.on().id(), datastore, planned.treatment());
    var source =
        new MakeStep.CloneOf(
            VCenterRef.to(from.source().at()),
            from.moRef(),
            from.tpm(),
            from.source().name(),
            spec);
    return MakeStep.copy(vm.id().value(), plan.on(), source);
  }

  /** What is copied is reserved too: it must stay as it is until the copy was read back. */
  private static void reserve(MakePlan plan, VApp vApp, List<Vm> made, TaskId task) {
    vApp.begin(task);
    made.forEach(vm -> vm.begin(task));
    plan.members().stream()
        .map(planned -> planned.from().vm())
        .filter(Objects::nonNull)
        .forEach(vm -> vm.begin(task));
  }

  private static TaskTarget target(VApp vApp, List<Vm> made) {
    if (vApp.isStandalone()) {
      var vm = made.get(0);
      return new TaskTarget(TaskTarget.Kind.VM, vm.id().value(), vm.name());
    }
    return new TaskTarget(TaskTarget.Kind.VAPP, vApp.id().value(), vApp.name());
  }
}
