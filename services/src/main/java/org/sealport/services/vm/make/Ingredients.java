package org.sealport.services.vm.make;

import static org.sealport.domain.catalog.CatalogProblem.TEMPLATE_NOT_READY;
import static org.sealport.domain.catalog.CatalogProblem.TEMPLATE_NOT_TO_COPY;
import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;
import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;
import static org.sealport.domain.vm.VmProblem.VM_BUSY;
import static org.sealport.domain.vm.VmProblem.VM_NOT_POWERED_OFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateState;
import org.sealport.domain.catalog.TemplateVm;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.Vms;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.TpmSource;
import org.sealport.services.vm.make.MakeRequest.Blank;
import org.sealport.services.vm.make.MakeRequest.Member;
import org.sealport.services.vm.make.MakeRequest.OfOvf;
import org.sealport.services.vm.make.MakeRequest.OfTemplate;
import org.sealport.services.vm.make.MakeRequest.OfUnmanaged;
import org.sealport.services.vm.make.MakeRequest.OfVm;

/** Looks up what VMs are made from, and what is in the way of it. */
@ApplicationScoped
public class Ingredients {
  private Templates templates;
  private Vms vms;
  private VCenters vCenters;

  protected Ingredients() {} // for CDI

  @Inject
  public Ingredients(Templates templates, Vms vms, VCenters vCenters) {
    this.templates = templates;
    this.vms = vms;
    this.vCenters = vCenters;
  }

  /**
   * @param all the choice for every VM; null: none
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Ingredient find(TenantId tenant, Member member, Treatment all) {
    if (member.source() instanceof OfTemplate of) {
      return ofTemplate(tenant, of, member.choice() == null ? all : member.choice());
    }
    if (member.source() instanceof OfVm of) {
      return ofVm(vms.get(tenant, of.vm()));
    }
    if (member.source() instanceof OfUnmanaged of) {
      return Ingredient.unmanaged(of, vCenters.get(of.at()));
    }
    if (member.source() instanceof OfOvf ovf) {
      return Ingredient.blank(ovf.hardware(), ovf.tpm(), ovf);
    }
    var blank = (Blank) member.source();
    return Ingredient.blank(blank.hardware(), blank.tpm(), null);
  }

  private Ingredient ofTemplate(TenantId tenant, OfTemplate of, Treatment asked) {
    var template = templates.visible(tenant, of.template());
    var vm = member(template, of.vm());
    var obstacles = new ArrayList<Obstacle>();
    if (template.state() != TemplateState.READY) {
      obstacles.add(Obstacle.of(TEMPLATE_NOT_READY, template.name()));
    }
    boolean keptBack =
        template.provisioning(vm) == Treatment.REPLACE && !template.tenant().equals(tenant);
    if (vm.tpm().isPresent() && keptBack && asked == Treatment.COPY) {
      obstacles.add(Obstacle.of(TEMPLATE_NOT_TO_COPY, template.name()));
    }
    return new Ingredient(
        vm.hardware(),
        TpmSource.of(template, vm, vCenters.get(template.vCenter())),
        false,
        vm.moRef(),
        vm.tpm().orElse(null),
        template.provisioning(vm),
        null,
        null,
        obstacles);
  }

  static TemplateVm member(Template template, UUID id) {
    if (id == null && template.vms().size() != 1) {
      throw INVALID_INPUT.with("vm", template.vms().size() + " VMs");
    }
    return template.vms().stream()
        .filter(vm -> id == null || vm.id().equals(id))
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  private Ingredient ofVm(Vm vm) {
    return new Ingredient(
        vm.hardware(),
        TpmSource.of(vm, vCenters.get(vm.vCenter())),
        false,
        vm.moRef().orElse(null),
        vm.tpm().orElse(null),
        null,
        vm,
        null,
        idle(vm));
  }

  /** Copied or moved is only what nobody works on and no guest writes to. */
  public static List<Obstacle> idle(Vm vm) {
    var obstacles = new ArrayList<Obstacle>();
    if (vm.busyTask().isPresent() || vm.moRef().isEmpty()) {
      obstacles.add(
          Obstacle.of(VM_BUSY, vm.name(), vm.busyTask().map(Object::toString).orElse("")));
    }
    if (vm.powerState() != PowerState.OFF) {
      obstacles.add(Obstacle.of(VM_NOT_POWERED_OFF, vm.name()));
    }
    return obstacles;
  }
}
