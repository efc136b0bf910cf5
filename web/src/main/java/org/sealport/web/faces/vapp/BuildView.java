package org.sealport.web.faces.vapp;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.shared.Page;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.TemplateRow;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vapp.AddVms;
import org.sealport.services.vapp.BuildVApp;
import org.sealport.services.vapp.NewVm;
import org.sealport.services.vapp.VAppMakeService;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vdc.VdcRow;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Words;
import org.sealport.web.faces.vdc.VdcListView;
import org.sealport.web.faces.vm.GuestOs;

/** The wizard that builds a vApp, or adds VMs to one: where, which VMs, review. */
@Named("buildView")
@ViewScoped
public class BuildView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final List<String> STEPS = List.of("where", "vms", "review");

  @Inject private VAppQueries vApps;
  @Inject private VdcQueries vdcQueries;
  @Inject private CatalogQueries catalogs;
  @Inject private VAppMakeService service;
  @Inject private Access access;
  @Inject private Words words;

  private String vApp;
  private String vAppName;
  private boolean opened;
  private int step;
  private String name;
  private String vdc;
  private String template;
  private Treatment choice;
  private boolean powerOn;
  private final List<BuildRow> rows = new ArrayList<>();
  private transient List<VdcRow> vdcs;
  private transient List<TemplateRow> templates;
  private transient Preflight preflight;

  public void read() {
    if (opened) return;
    opened = true;
    if (vApp == null || vApp.isEmpty()) {
      vdc = VdcListView.proposed(getVdcs());
    } else {
      vAppName = vApps.get(access.tenant(), VAppId.of(vApp)).name();
      step = 1;
    }
  }

  public boolean isNew() {
    return vAppName == null;
  }

  public void next() {
    preflight = null;
    step = Math.min(step + 1, STEPS.size() - 1);
  }

  public void back() {
    step = Math.max(step - 1, isNew() ? 0 : 1);
  }

  public void addBlank() {
    rows.add(BuildRow.blank(words.text("vapp", "wizard.vm", rows.size() + 1)));
  }

  /** All VMs of the chosen template. */
  public void addTemplate() {
    if (template == null) return;
    var detail = catalogs.template(access.tenant(), TemplateId.of(template));
    detail
        .vms()
        .forEach(
            vm ->
                rows.add(
                    BuildRow.ofTemplate(
                        template,
                        vm.id().toString(),
                        detail.row().name() + " / " + vm.name(),
                        vm.tpm() != null,
                        vm.name())));
  }

  public void remove(int index) {
    rows.remove(index);
  }

  /** Goes to the vApp, or to the list, where the new one is shown busy until its task ends. */
  public void finish() throws IOException {
    var made =
        isNew()
            ? service.build(access.tenant(), toBuild())
            : service.add(access.tenant(), VAppId.of(vApp), toAdd());
    FacesContext.getCurrentInstance().getExternalContext().redirect("detail?vapp=" + made.entity());
  }

  /** The same evaluation as the operation's. */
  public Preflight getPreflight() {
    if (preflight == null) preflight = judge();
    return preflight;
  }

  private Preflight judge() {
    return isNew()
        ? service.preflightBuild(access.tenant(), toBuild())
        : service.preflightAdd(access.tenant(), VAppId.of(vApp), toAdd());
  }

  private BuildVApp toBuild() {
    return new BuildVApp(VdcId.of(vdc), name, wanted(), choice, powerOn);
  }

  private AddVms toAdd() {
    return new AddVms(wanted(), choice, powerOn);
  }

  private List<NewVm> wanted() {
    return rows.stream().map(BuildRow::wanted).toList();
  }

  public List<String> getSteps() {
    return STEPS;
  }

  public String getAt() {
    return STEPS.get(step);
  }

  public int getStep() {
    return step;
  }

  public String getTitle() {
    return isNew()
        ? words.text("vapp", "wizard.BUILD")
        : words.text("vapp", "wizard.ADD", vAppName);
  }

  public List<VdcRow> getVdcs() {
    if (vdcs == null) vdcs = vdcQueries.list(access.tenant());
    return vdcs;
  }

  public List<TemplateRow> getTemplates() {
    if (templates == null) {
      templates =
          catalogs.templates(access.tenant(), null, null, new Page(0, 128, "name", true)).rows();
    }
    return templates;
  }

  public List<GuestOs> getGuests() {
    return GuestOs.all();
  }

  public List<BuildRow> getRows() {
    return rows;
  }

  public String getVApp() {
    return vApp;
  }

  public void setVApp(String vApp) {
    this.vApp = vApp;
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

  public String getTemplate() {
    return template;
  }

  public void setTemplate(String template) {
    this.template = template;
  }

  public boolean isPowerOn() {
    return powerOn;
  }

  public void setPowerOn(boolean powerOn) {
    this.powerOn = powerOn;
  }

  public Treatment getChoice() {
    return choice;
  }

  public void setChoice(Treatment choice) {
    this.choice = choice;
  }
}
