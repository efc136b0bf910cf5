package org.sealport.web.faces.vapp;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.primefaces.PrimeFaces;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.shared.Page;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vapp.CaptureService;
import org.sealport.services.vapp.CaptureVApp;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.services.vapp.VAppRow;
import org.sealport.services.vm.VmFilter;
import org.sealport.services.vm.VmQueries;
import org.sealport.services.vm.make.PerVm;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;
import org.sealport.web.faces.tpm.TreatmentChoice;

/**
 * Saves a vApp, or a standalone VM through its hidden one, to a catalog. With a TPM in it one has
 * to say copy or replace: neither is chosen beforehand, because either can be the wrong one.
 */
@Named
@ViewScoped
public class CaptureView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private VAppQueries vApps;
  @Inject private VmQueries vms;
  @Inject private CaptureService service;
  @Inject private CatalogQueries catalogQueries;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private transient VAppRow vApp;
  private transient List<CatalogRow> catalogs = List.of();
  private transient Preflight preflight;
  private transient CaptureVApp judged;
  private String name;
  private String catalog;
  private TreatmentChoice choice = TreatmentChoice.among(Map.of());

  public void open(VAppId id) {
    vApp = vApps.get(access.tenant(), id);
    catalogs =
        catalogQueries.catalogs(access.tenant()).stream()
            .filter(row -> row.allows(Right.TEMPLATE_CAPTURE))
            .toList();
    catalog = catalogs.isEmpty() ? null : catalogs.get(0).id().toString();
    name = vApp.name();
    choice = TreatmentChoice.among(tpms(id));
    judge();
  }

  /** What the page is drawn with next is judged anew. */
  public void judge() {
    judged = null;
  }

  private Map<String, String> tpms(VAppId id) {
    var filter = new VmFilter(null, Set.of(), true, null, id.value());
    var names = new LinkedHashMap<String, String>();
    vms.list(access.tenant(), filter, Page.first(Page.MAX_SIZE))
        .rows()
        .forEach(vm -> names.put(vm.id().toString(), vm.name()));
    return names;
  }

  public void save() {
    if (choice.isDue() && !choice.isMade()) {
      notices.refused(words.text("vapp", "capture.choose"));
      return;
    }
    service.capture(access.tenant(), vApp.id(), command());
    notices.started(TaskOperation.VAPP_CAPTURE, vApp.name());
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  private CaptureVApp command() {
    return CaptureVApp.as(
        CatalogId.of(catalog), name, choice.forAll().orElse(null), PerVm.of(choice.exceptions()));
  }

  public VAppRow getVApp() {
    return vApp;
  }

  public List<CatalogRow> getCatalogs() {
    return catalogs;
  }

  /**
   * The same evaluation as the operation's, of what is wanted now: Mojarra calls no listener of
   * radio buttons that are a group, so the page asks when it is drawn.
   */
  public Preflight getPreflight() {
    if (!isForetold()) {
      return new Preflight(List.of());
    }
    var wanted = command();
    if (!wanted.equals(judged)) {
      judged = wanted;
      preflight = service.preflightCapture(access.tenant(), vApp.id(), judged);
    }
    return preflight;
  }

  /** Nothing is foretold before it is chosen. */
  private boolean isForetold() {
    return vApp != null && catalog != null && (choice.isMade() || !choice.isDue());
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name.strip();
  }

  public String getCatalog() {
    return catalog;
  }

  public void setCatalog(String catalog) {
    this.catalog = catalog;
  }

  public TreatmentChoice getChoice() {
    return choice;
  }
}
