package org.sealport.web.faces.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
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
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.vdc.VdcListView;

/** Makes a vApp from a template, and says beforehand what each machine's TPM will be. */
@Named
@ViewScoped
public class InstantiateView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CatalogQueries queries;
  @Inject private VdcQueries vdcQueries;
  @Inject private TemplateService service;
  @Inject private Access access;
  @Inject private Notices notices;

  private transient TemplateDetail template;
  private transient List<VdcRow> vdcs = List.of();
  private transient Preflight preflight = new Preflight(List.of());
  private String name;
  private String vdc;

  public void open(TemplateId id) {
    template = queries.template(access.tenant(), id);
    vdcs = vdcQueries.list(access.tenant());
    vdc = VdcListView.proposed(vdcs);
    name = template.row().name();
    judge();
  }

  /** The same evaluation as the operation's. */
  public void judge() {
    preflight =
        vdc == null
            ? new Preflight(List.of())
            : service.preflightInstantiate(access.tenant(), template.row().id(), command());
  }

  public void instantiate() {
    service.instantiate(access.tenant(), template.row().id(), command());
    notices.started(TaskOperation.TEMPLATE_INSTANTIATE, name);
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  private InstantiateTemplate command() {
    return new InstantiateTemplate(VdcId.of(vdc), name);
  }

  public TemplateDetail getTemplate() {
    return template;
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
