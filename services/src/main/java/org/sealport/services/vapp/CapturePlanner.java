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
import org.sealport.services.catalog.PublishedOnly;
import org.sealport.services.catalog.TemplateObstacles;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.PolicyKeeper;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.Preflight.Preview;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.services.tpm.TpmPreflight;
import org.sealport.services.vm.make.Ingredients;

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
   * @param provisioning what the template will say: as asked, or as the policy forces (P1)
   */
  public record Plan(
      Preflight preflight,
      VApp vApp,
      List<Vm> members,
      Catalog catalog,
      Template overwritten,
      Treatment provisioning) {}

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
    var asked = command.provisioning();
    var previews = members.stream().map(vm -> preview(tenant, vm, asked)).toList();
    boolean forced =
        previews.stream().anyMatch(each -> each.outcome() == TpmOutcome.REPLACED_BY_POLICY);
    var provisioning = forced ? Treatment.REPLACE : asked;
    if (command.overwritten() != null) {
      var old = templates.own(tenant, command.overwritten());
      obstacles.addAll(TemplateObstacles.idle(old));
      var judged =
          PublishedOnly.into(catalogs.locked(tenant, old.catalog()), provisioning, previews);
      return new Plan(new Preflight(judged, obstacles), vApp, members, null, old, provisioning);
    }
    var catalog = catalogs.locked(tenant, command.catalog());
    obstacles.addAll(TemplateObstacles.named(templates, catalog, command.name()));
    var judged = PublishedOnly.into(catalog, provisioning, previews);
    return new Plan(new Preflight(judged, obstacles), vApp, members, catalog, null, provisioning);
  }

  private Preview preview(TenantId tenant, Vm vm, Treatment asked) {
    var on = vCenters.get(vm.vCenter());
    if (!vm.hasTpm()) {
      return rules.capture(vm, asked, on);
    }
    var ruling = policies.rule(tenant, vm.tpm().orElseThrow(), asked, vm.name());
    return PolicyKeeper.told(rules.capture(vm, ruling.treatment(), on), ruling);
  }
}
