package org.sealport.web.faces.vapp;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.tpm.Violation;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.services.vapp.CaptureService;
import org.sealport.services.vapp.CaptureVApp;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.services.vapp.VAppRow;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/**
 * Saves a vApp, or a standalone VM through its hidden one, to a catalog. With a TPM in it one has
 * to say copy or replace: neither is chosen beforehand, because either can be the wrong one.
 */
@Named
@ViewScoped
public class CaptureView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private VAppQueries vApps;
  @Inject private CaptureService service;
  @Inject private CatalogQueries catalogQueries;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private transient VAppRow vApp;
  private transient List<CatalogRow> catalogs = List.of();
  private transient List<Violation> violations = List.of();
  private String name;
  private String catalog;
  private Treatment treatment;
  private boolean forced;

  public void open(VAppId id) {
    vApp = vApps.get(access.tenant(), id);
    catalogs = catalogQueries.catalogs(access.tenant()).stream().filter(CatalogRow::own).toList();
    catalog = catalogs.isEmpty() ? null : catalogs.get(0).id().toString();
    name = vApp.name();
    treatment = null;
    forced = false;
    violations = List.of();
  }

  /** The same evaluation as the operation's. */
  public void choiceChanged() {
    var preflight =
        catalog == null
            ? new Preflight(List.of())
            : service.preflightCapture(access.tenant(), vApp.id(), command());
    violations = preflight.violations();
    forced = preflight.vms().stream().anyMatch(vm -> vm.outcome() == TpmOutcome.REPLACED_BY_POLICY);
  }

  public void save() {
    if (treatment == null && vApp.tpms() > 0) {
      notices.refused(words.text("vapp", "capture.choose"));
      return;
    }
    service.capture(access.tenant(), vApp.id(), command());
    notices.started(TaskOperation.VAPP_CAPTURE, vApp.name());
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  private CaptureVApp command() {
    return new CaptureVApp(CatalogId.of(catalog), name, treatment);
  }

  public VAppRow getVApp() {
    return vApp;
  }

  public List<CatalogRow> getCatalogs() {
    return catalogs;
  }

  public List<Violation> getViolations() {
    return violations;
  }

  /** The organization's policy replaces what would be copied. */
  public boolean isForced() {
    return forced;
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

  public Treatment getTreatment() {
    return treatment;
  }

  public void setTreatment(Treatment treatment) {
    this.treatment = treatment;
  }
}
