package org.sealport.services.imports;

import static org.sealport.domain.vapp.VAppProblem.VAPP_EMPTY;
import static org.sealport.domain.vapp.VAppProblem.VAPP_TOO_LARGE;
import static org.sealport.domain.vm.VmProblem.VM_NAME_TAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.services.catalog.MakeTemplate;
import org.sealport.services.catalog.Provisioned;
import org.sealport.services.catalog.PublishedOnly;
import org.sealport.services.catalog.TemplateObstacles;
import org.sealport.services.imports.ImportVms.Chosen;
import org.sealport.services.task.Accepted;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.task.Tasks;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmSource;
import org.sealport.services.tpm.TpmTarget;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.make.Judge;
import org.sealport.services.vm.make.Judge.Verdict;
import org.sealport.services.vm.make.MakeStep;
import org.sealport.services.vm.move.MoveStep.Place;

/** Imports into catalogs: the transactions of {@link ImportService}, which asks the vCenter. */
@ApplicationScoped
public class TemplateImports {
  @Inject Catalogs catalogs;
  @Inject Templates templates;
  @Inject VCenters vCenters;
  @Inject Judge judge;
  @Inject Tasks tasks;
  @Inject Unmanaged unmanaged;

  private record Plan(Preflight preflight, Catalog catalog, VCenter on, List<Verdict> verdicts) {}

  @Transactional
  public Preflight preflight(TenantId tenant, ImportTemplate command, List<VmFound> found) {
    return plan(tenant, command, found).preflight();
  }

  @Transactional
  public Accepted<TemplateId> start(TenantId tenant, ImportTemplate command, List<VmFound> found) {
    var plan = plan(tenant, command, found);
    plan.preflight().orRefuse();
    var template =
        Template.plan(plan.catalog(), plan.on().id(), command.name(), Provenance.IMPORTED, null);
    templates.add(template);
    var target = new TaskTarget(TaskTarget.Kind.TEMPLATE, template.id().value(), template.name());
    var work = work(plan, template, command.chosen(), found);
    var task = tasks.add(tenant, TaskOperation.TEMPLATE_IMPORT, target, work);
    template.begin(task);
    unmanaged.claim(command.chosen(), found, task);
    return new Accepted<>(task, template.id());
  }

  private Plan plan(TenantId tenant, ImportTemplate command, List<VmFound> found) {
    var chosen = command.chosen();
    var catalog = catalogs.locked(tenant, command.catalog());
    var on = vCenters.get(chosen.vCenter());
    var target = new TpmTarget(null, on, false);
    var verdicts =
        IntStream.range(0, found.size())
            .mapToObj(
                i ->
                    judge.unmanaged(
                        tenant,
                        Unmanaged.name(chosen, found, i),
                        TpmSource.of(found.get(i), on),
                        target,
                        chosen.moves()))
            .toList();
    var obstacles = new ArrayList<>(TemplateObstacles.named(templates, catalog, command.name()));
    obstacles.addAll(members(command, found));
    obstacles.addAll(unmanaged.obstacles(chosen, found, found.stream().map(vm -> false).toList()));
    var says = Provenance.IMPORTED.treatment(null);
    var members =
        verdicts.stream().map(verdict -> new Provisioned(verdict.preview(), says)).toList();
    var judged = PublishedOnly.into(catalog, members);
    return new Plan(new Preflight(judged, obstacles), catalog, on, verdicts);
  }

  private static List<Obstacle> members(ImportTemplate command, List<VmFound> found) {
    var obstacles = new ArrayList<Obstacle>();
    var taken = new HashSet<String>();
    for (int i = 0; i < found.size(); i++) {
      var name = Unmanaged.name(command.chosen(), found, i);
      obstacles.addAll(Obstacle.toName(name));
      if (!taken.add(name)) {
        obstacles.add(Obstacle.of(VM_NAME_TAKEN, name));
      }
    }
    if (found.isEmpty()) {
      obstacles.add(Obstacle.of(VAPP_EMPTY, command.name()));
    }
    if (found.size() > VApp.MAX_VMS) {
      obstacles.add(Obstacle.of(VAPP_TOO_LARGE, command.name(), found.size(), VApp.MAX_VMS));
    }
    return obstacles;
  }

  private static TaskCommand work(
      Plan plan, Template template, Chosen chosen, List<VmFound> found) {
    var all = IntStream.range(0, found.size());
    if (!chosen.moves()) {
      var steps = all.mapToObj(i -> copy(plan, chosen, found, i)).toList();
      return new MakeTemplate(template.id(), steps, null, null);
    }
    var on = plan.on();
    var steps =
        all.mapToObj(
                i -> {
                  var vm = found.get(i);
                  var there = new Place(VCenterRef.to(on), on.name(), vm.datastore());
                  var name = Unmanaged.name(chosen, found, i);
                  return Unmanaged.step(UUID.randomUUID(), name, vm, on, there);
                })
            .toList();
    return new MoveIntoTemplate(template.id(), steps);
  }

  private static MakeStep copy(Plan plan, Chosen chosen, List<VmFound> found, int index) {
    var vm = found.get(index);
    var spec =
        new CloneSpec(
            Unmanaged.name(chosen, found, index),
            plan.on().id(),
            vm.datastore(),
            plan.verdicts().get(index).treatment().orElse(null));
    var source = new MakeStep.CloneOf(VCenterRef.to(plan.on()), vm.moRef(), null, vm.name(), spec);
    return MakeStep.copy(UUID.randomUUID(), plan.on(), source);
  }
}
