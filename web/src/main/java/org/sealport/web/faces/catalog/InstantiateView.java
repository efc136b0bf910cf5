package org.sealport.web.faces.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.primefaces.PrimeFaces;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.InstantiateTemplate;
import org.sealport.services.catalog.TemplateDetail;
import org.sealport.services.catalog.TemplateService;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vdc.VdcRow;
import org.sealport.services.vm.VmCopyService;
import org.sealport.services.vm.VmFromTemplate;
import org.sealport.services.vm.make.PerVm;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.tpm.TreatmentChoice;
import org.sealport.web.faces.vdc.VdcListView;

/**
 * Makes a vApp from a template, or a standalone VM from one of its machines, and says beforehand
 * what each machine's TPM will be.
 */
@Named
@ViewScoped
public class InstantiateView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CatalogQueries queries;
  @Inject private VdcQueries vdcQueries;
  @Inject private TemplateService service;
  @Inject private VmCopyService copies;
  @Inject private Access access;
  @Inject private Notices notices;

  private transient TemplateDetail template;
  private transient List<VdcRow> vdcs = List.of();
  private transient Preflight preflight = new Preflight(List.of());
  private String name;
  private String vdc;
  private String only;
  private boolean powerOn;
  private TreatmentChoice choice = TreatmentChoice.among(Map.of());

  public void open(TemplateId id) {
    template = queries.template(access.tenant(), id);
    vdcs = vdcQueries.list(access.tenant());
    vdc = VdcListView.proposed(vdcs);
    name = template.row().name();
    only = null;
    powerOn = false;
    choice = TreatmentChoice.among(tpms());
    judge();
  }

  private Map<String, String> tpms() {
    var names = new LinkedHashMap<String, String>();
    template.vms().stream()
        .filter(vm -> vm.tpm() != null)
        .forEach(vm -> names.put(vm.id().toString(), vm.name()));
    return names;
  }

  /** The same evaluation as the operation's. */
  public void judge() {
    preflight = vdc == null ? new Preflight(List.of()) : preflight();
  }

  private Preflight preflight() {
    return only == null
        ? service.preflightInstantiate(access.tenant(), template.row().id(), vApp())
        : copies.preflightFromTemplate(access.tenant(), vm());
  }

  public void instantiate() {
    if (only == null) {
      service.instantiate(access.tenant(), template.row().id(), vApp());
      notices.started(TaskOperation.TEMPLATE_INSTANTIATE, name);
    } else {
      copies.fromTemplate(access.tenant(), vm());
      notices.started(TaskOperation.VM_FROM_TEMPLATE, name);
    }
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  private InstantiateTemplate vApp() {
    return new InstantiateTemplate(
        VdcId.of(vdc), name, choice.forAll().orElse(null), PerVm.of(choice.exceptions()), powerOn);
  }

  private VmFromTemplate vm() {
    return new VmFromTemplate(
        VdcId.of(vdc),
        name,
        template.row().id(),
        UUID.fromString(only),
        choice.forAll().orElse(null),
        "",
        powerOn);
  }

  /** The one machine that is made, standalone; null: a vApp of all. */
  public String getOnly() {
    return only;
  }

  public void setOnly(String only) {
    this.only = only;
  }

  public boolean isPowerOn() {
    return powerOn;
  }

  public void setPowerOn(boolean powerOn) {
    this.powerOn = powerOn;
  }

  /** Otherwise than the template says. */
  public TreatmentChoice getChoice() {
    return choice;
  }

  public TemplateDetail getTemplate() {
    return template;
  }

  public String getSays() {
    return TemplateView.says(template);
  }

  public List<VdcRow> getVdcs() {
    return vdcs;
  }

  public Preflight getPreflight() {
    return preflight;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name.strip();
  }

  public String getVdc() {
    return vdc;
  }

  public void setVdc(String vdc) {
    this.vdc = vdc;
  }
}
