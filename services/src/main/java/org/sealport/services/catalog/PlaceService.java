package org.sealport.services.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.task.Accepted;
import org.sealport.services.task.Retriable;
import org.sealport.services.task.Tasks;
import org.sealport.services.tpm.Performs;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vm.make.MakeStep;

/** Copies and moves templates between the catalogs of an organization. */
@Stateless
public class PlaceService {
  @Inject PlacePlanner planner;
  @Inject Templates templates;
  @Inject Tasks tasks;

  /** What the copy would hold, and every reason against it. */
  @RequiresRight(Right.TEMPLATE_CAPTURE)
  @Performs(TpmOperation.CAPTURE)
  public Preflight preflightCopy(TenantId tenant, TemplateId id, PlaceTemplate command) {
    return planner.copy(tenant, id, command).preflight();
  }

  /**
   * Makes another template of the same VMs; it says what this one says.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or the first obstacle
   */
  @RequiresRight(Right.TEMPLATE_CAPTURE)
  @Audited(TaskOperation.TEMPLATE_COPY)
  @Retriable
  @Performs(TpmOperation.CAPTURE)
  public Accepted<TemplateId> copy(TenantId tenant, TemplateId id, PlaceTemplate command) {
    var plan = planner.copy(tenant, id, command);
    plan.preflight().orRefuse();
    var source = plan.template();
    var copy =
        Template.plan(plan.catalog(), plan.on().id(), plan.name(), provenance(plan), says(plan));
    templates.add(copy);
    var steps =
        IntStream.range(0, source.vms().size()).mapToObj(index -> clone(plan, index)).toList();
    var make = new MakeTemplate(copy.id(), steps, null, null);
    var target = new TaskTarget(TaskTarget.Kind.TEMPLATE, copy.id().value(), copy.name());
    var task = tasks.add(tenant, TaskOperation.TEMPLATE_COPY, target, make);
    copy.begin(task);
    source.begin(task);
    return new Accepted<>(task, copy.id());
  }

  /** One that the policy forced to replace is no longer what was imported. */
  private static Provenance provenance(PlacePlanner.Plan plan) {
    return says(plan) == plan.template().provisioning()
        ? plan.template().provenance()
        : Provenance.CAPTURED;
  }

  private static Treatment says(PlacePlanner.Plan plan) {
    return Provisioned.together(plan.members(), plan.template().provisioning());
  }

  private static MakeStep clone(PlacePlanner.Plan plan, int index) {
    var vm = plan.template().vms().get(index);
    var treatment = vm.tpm().isPresent() ? plan.members().get(index).says() : null;
    var spec = new CloneSpec(vm.name(), plan.on().id(), vm.datastore(), treatment);
    var name = plan.template().name() + " / " + vm.name();
    var source =
        new MakeStep.CloneOf(
            VCenterRef.to(plan.on()), vm.moRef(), vm.tpm().orElse(null), name, spec);
    return MakeStep.copy(UUID.randomUUID(), plan.on(), source);
  }

  /** What stays as it is, and every reason against the move. */
  @RequiresRight(Right.CATALOG_MANAGE)
  public Preflight preflightMove(TenantId tenant, TemplateId id, PlaceTemplate command) {
    return planner.move(tenant, id, command).preflight();
  }

  /**
   * Puts a template into another catalog, at once: its VMs stay where they are.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException R34
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or the first obstacle
   */
  @RequiresRight(Right.CATALOG_MANAGE)
  @Audited(TaskOperation.TEMPLATE_MOVE)
  public void move(TenantId tenant, TemplateId id, PlaceTemplate command) {
    var plan = planner.move(tenant, id, command);
    plan.preflight().orRefuse();
    plan.template().moveTo(plan.catalog(), plan.name());
  }
}
