package org.sealport.services.vapp;

import static org.sealport.domain.vapp.VAppProblem.VAPP_BUSY;
import static org.sealport.domain.vapp.VAppProblem.VAPP_EMPTY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.Vms;
import org.sealport.services.catalog.Provisioned;
import org.sealport.services.catalog.PublishedOnly;
import org.sealport.services.catalog.TemplateObstacles;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.PolicyKeeper;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmPreflight;
import org.sealport.services.vm.make.Ingredients;
import org.sealport.services.vm.make.PerVm;

/** Evaluates captures; changes nothing. */
@ApplicationScoped
public class CapturePlanner {
  @Inject VApps vApps;
  @Inject Vms vms;
  @Inject VCenters vCenters;
  @Inject Catalogs catalogs;
  @Inject Templates templates;
  @Inject TpmPreflight rules;
  @Inject PolicyKeeper policies;

  /**
   * A capture, evaluated: what the template would hold, and every reason against it.
   *
   * @param catalog that gets a new template; null when one is overwritten
   * @param overwritten null: a new one
   * @param provisioned what each member's TPM will be: as asked, or as the policy forces (P1)
   * @param says the same as one word of the template
   */
  public record Plan(
      Preflight preflight,
      VApp vApp,
      List<Vm> members,
      Catalog catalog,
      Template overwritten,
      List<Provisioned> provisioned,
      Treatment says) {}

  /**
   * @throws SealportException NOT_FOUND
   */
  public Plan plan(TenantId tenant, VAppId id, CaptureVApp command) {
    var vApp = vApps.get(tenant, id);
    var members = vms.of(tenant, id);
    var obstacles = new ArrayList<Obstacle>();
    vApp.busyTask().ifPresent(task -> obstacles.add(Obstacle.of(VAPP_BUSY, vApp.name(), task)));
    if (members.isEmpty()) {
      obstacles.add(Obstacle.of(VAPP_EMPTY, vApp.name()));
    }
    members.forEach(vm -> obstacles.addAll(Ingredients.idle(vm)));
    PerVm.requireKnown(command.each(), members.stream().map(vm -> vm.id().value()).toList());
    var provisioned = members.stream().map(vm -> provisioned(tenant, vm, command)).toList();
    var says = Provisioned.together(provisioned, command.provisioning());
    if (command.overwritten() != null) {
      var old = templates.own(tenant, command.overwritten());
      obstacles.addAll(TemplateObstacles.idle(old));
      var judged = PublishedOnly.into(catalogs.locked(tenant, old.catalog()), provisioned);
      return new Plan(
          new Preflight(judged, obstacles), vApp, members, null, old, provisioned, says);
    }
    var catalog = catalogs.locked(tenant, command.catalog());
    obstacles.addAll(TemplateObstacles.named(templates, catalog, command.name()));
    var judged = PublishedOnly.into(catalog, provisioned);
    return new Plan(
        new Preflight(judged, obstacles), vApp, members, catalog, null, provisioned, says);
  }

  private Provisioned provisioned(TenantId tenant, Vm vm, CaptureVApp command) {
    var on = vCenters.get(vm.vCenter());
    var asked = command.choice(vm.id());
    if (!vm.hasTpm()) {
      return new Provisioned(rules.capture(vm, asked, on), asked);
    }
    var ruling = policies.rule(tenant, vm.tpm().orElseThrow(), asked, vm.name());
    return new Provisioned(
        PolicyKeeper.told(rules.capture(vm, ruling.treatment(), on), ruling), ruling.treatment());
  }
}
