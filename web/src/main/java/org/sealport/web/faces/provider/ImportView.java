package org.sealport.web.faces.provider;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.imports.ImportService;
import org.sealport.services.imports.ImportTemplate;
import org.sealport.services.imports.ImportVms;
import org.sealport.services.imports.ImportVms.Chosen;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vcenter.UnmanagedVmRow;
import org.sealport.services.vm.make.MakeRequest;
import org.sealport.web.faces.provider.ImportPlaces.Place;

/** The wizard that imports the selected VMs: where to, copy or move, review. */
@Named("importView")
@ViewScoped
public class ImportView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final List<String> STEPS = List.of("where", "review");

  @Inject private UnmanagedView unmanaged;
  @Inject private ImportPlaces places;
  @Inject private ImportService service;

  private boolean open;
  private int step;
  private String organization;
  private ImportPlaces.Kind into = ImportPlaces.Kind.NEW_VAPP;
  private String target;
  private String name;
  private boolean moves;
  private final Map<String, String> names = new HashMap<>();
  private transient Preflight preflight;

  public void begin() {
    open = true;
    step = 0;
    if (organization == null) {
      organization = getOrganizations().stream().map(Place::id).findFirst().orElse(null);
    }
    name = getVms().get(0).name();
    names.clear();
    getVms().forEach(vm -> names.put(vm.moRef(), vm.name()));
    placesChanged();
  }

  public void cancel() {
    open = false;
  }

  public void placesChanged() {
    preflight = null;
    target = getTargets().stream().map(Place::id).findFirst().orElse(null);
  }

  public void next() {
    preflight = null;
    step = 1;
  }

  public void back() {
    step = 0;
  }

  /** The same evaluation as the operation's. */
  public Preflight getPreflight() {
    if (preflight == null) {
      preflight =
          isTemplate()
              ? service.preflight(tenant(), template())
              : service.preflight(tenant(), vms());
    }
    return preflight;
  }

  /** Goes to the tasks, where each VM is told of. */
  public void finish() throws IOException {
    if (isTemplate()) {
      service.importTemplate(tenant(), template());
    } else {
      service.importVms(tenant(), vms());
    }
    FacesContext.getCurrentInstance().getExternalContext().redirect("../task/list");
  }

  private TenantId tenant() {
    return TenantId.of(organization);
  }

  private ImportTemplate template() {
    return new ImportTemplate(chosen(), CatalogId.of(target), name);
  }

  private ImportVms vms() {
    return new ImportVms(
        chosen(),
        into == ImportPlaces.Kind.VAPP
            ? new MakeRequest.Existing(VAppId.of(target))
            : new MakeRequest.NewVApp(VdcId.of(target), name));
  }

  private Chosen chosen() {
    var vms =
        getVms().stream()
            .map(vm -> new ImportVms.One(vm.moRef(), names.get(vm.moRef()).strip()))
            .toList();
    return new Chosen(VCenterId.of(unmanaged.getId()), vms, moves);
  }

  public List<UnmanagedVmRow> getVms() {
    return unmanaged.selected();
  }

  /** By the vCenter's reference of the VM. */
  public Map<String, String> getNames() {
    return names;
  }

  public List<Place> getOrganizations() {
    return places.organizations();
  }

  public List<Place> getTargets() {
    return organization == null ? List.of() : places.of(tenant(), into);
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

  public boolean isOpen() {
    return open;
  }

  public boolean isTemplate() {
    return into == ImportPlaces.Kind.TEMPLATE;
  }

  public boolean isNamed() {
    return into != ImportPlaces.Kind.VAPP;
  }

  public String getOrganization() {
    return organization;
  }

  public void setOrganization(String organization) {
    this.organization = organization;
  }

  public String getInto() {
    return into.name();
  }

  public void setInto(String kind) {
    into = ImportPlaces.Kind.valueOf(kind);
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name.strip();
  }

  public String getHow() {
    return moves ? "MOVE" : "COPY";
  }

  public void setHow(String how) {
    moves = "MOVE".equals(how);
  }
}
