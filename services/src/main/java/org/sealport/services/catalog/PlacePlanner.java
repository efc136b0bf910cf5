package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.TemplateVm;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.tpm.TpmPolicyRules.Ruling;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.PolicyKeeper;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.Preflight.Preview;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.services.tpm.TpmPreflight;
import org.sealport.services.tpm.TpmSource;
import org.sealport.services.tpm.TpmTarget;

/** Evaluates copies and moves of templates between the catalogs of an organization. */
@ApplicationScoped
public class PlacePlanner {
  @Inject Catalogs catalogs;
  @Inject Templates templates;
  @Inject VCenters vCenters;
  @Inject TpmPreflight rules;
  @Inject PolicyKeeper policies;

  /**
   * @param members what each VM's TPM will be there: as the template says, or as the policy forces
   *     (P1)
   */
  record Plan(
      Preflight preflight,
      Template template,
      Catalog catalog,
      String name,
      VCenter on,
      List<Provisioned> members) {}

  /** Its VMs are cloned where they are, with TPMs as the template says. */
  Plan copy(TenantId tenant, TemplateId id, PlaceTemplate command) {
    var template = templates.own(tenant, id);
    var catalog = catalogs.locked(tenant, command.catalog());
    var on = vCenters.get(template.vCenter());
    var members = template.vms().stream().map(vm -> copied(tenant, template, vm, on)).toList();
    return plan(new Plan(null, template, catalog, name(template, command), on, members));
  }

  /** Nothing happens to its VMs; who reaches its catalog loses it, as by a deletion. */
  Plan move(TenantId tenant, TemplateId id, PlaceTemplate command) {
    var template = templates.own(tenant, id, Right.TEMPLATE_DELETE);
    var catalog = catalogs.locked(tenant, command.catalog());
    var members = template.vms().stream().map(vm -> moved(template, vm)).toList();
    return plan(new Plan(null, template, catalog, name(template, command), null, members));
  }

  private static Provisioned moved(Template template, TemplateVm vm) {
    var outcome = vm.tpm().isPresent() ? TpmOutcome.KEPT : TpmOutcome.NONE;
    return new Provisioned(
        new Preview(vm.name(), outcome, null, List.of()), template.provisioning(vm));
  }

  private Plan plan(Plan to) {
    var preflight = new Preflight(PublishedOnly.into(to.catalog(), to.members()), obstacles(to));
    return new Plan(preflight, to.template(), to.catalog(), to.name(), to.on(), to.members());
  }

  private static String name(Template template, PlaceTemplate command) {
    return command.name() == null ? template.name() : command.name();
  }

  private Provisioned copied(TenantId tenant, Template template, TemplateVm vm, VCenter on) {
    var says = template.provisioning(vm);
    if (vm.tpm().isEmpty()) {
      return new Provisioned(new Preview(vm.name(), TpmOutcome.NONE, null, List.of()), says);
    }
    var ruling = policies.rule(tenant, vm.tpm().get(), says, vm.name());
    return new Provisioned(
        PolicyKeeper.told(rules.copy(copying(template, vm, on, ruling)), ruling),
        ruling.treatment());
  }

  /** A copy of a template is one more capture of the same (R21). */
  private static TpmPreflight.Copying copying(
      Template template, TemplateVm vm, VCenter on, Ruling ruling) {
    return new TpmPreflight.Copying(
        TpmOperation.CAPTURE,
        vm.name(),
        TpmSource.of(template, vm, on),
        new TpmTarget(null, on, false),
        ruling.treatment());
  }

  private List<Obstacle> obstacles(Plan to) {
    var obstacles = new ArrayList<>(TemplateObstacles.idle(to.template()));
    obstacles.addAll(TemplateObstacles.named(templates, to.catalog(), to.name()));
    return obstacles;
  }
}
