package org.sealport.web.faces.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.catalog.CatalogPassword;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.catalog.Subscribe;
import org.sealport.services.catalog.SubscriptionService;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vdc.VdcRow;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;
import org.sealport.web.faces.vdc.VdcListView;

/** Fills a catalog from one that another site publishes. */
@Named
@ViewScoped
public class SubscriptionView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CatalogQueries queries;
  @Inject private VdcQueries vdcQueries;
  @Inject private SubscriptionService service;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private transient CatalogRow catalog;
  private transient List<VdcRow> vdcs = List.of();
  private String url;
  private String password;
  private String thumbprint;
  private String vdc;
  private int everyMinutes;

  public void open(CatalogId id) {
    catalog = queries.catalog(access.tenant(), id);
    vdcs = vdcQueries.list(access.tenant());
    vdc = VdcListView.proposed(vdcs);
    url = catalog.subscription() == null ? null : catalog.subscription().url();
    password = null;
    thumbprint = null;
    everyMinutes = 0;
  }

  public void subscribe() {
    var print = thumbprint == null || thumbprint.isBlank() ? null : thumbprint.strip();
    var every = everyMinutes == 0 ? null : everyMinutes;
    var command =
        new Subscribe(url.strip(), new CatalogPassword(password), print, VdcId.of(vdc), every);
    service.subscribe(access.tenant(), catalog.id(), command);
    notices.started(TaskOperation.CATALOG_SYNC, catalog.name());
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  public void sync(CatalogId id) {
    service.sync(access.tenant(), id);
    notices.started(TaskOperation.CATALOG_SYNC, queries.catalog(access.tenant(), id).name());
  }

  public void unsubscribe(CatalogId id) {
    service.unsubscribe(access.tenant(), id);
    var name = queries.catalog(access.tenant(), id).name();
    notices.note(words.text("catalog", "unsubscribe.done", name));
  }

  public CatalogRow getCatalog() {
    return catalog;
  }

  public List<VdcRow> getVdcs() {
    return vdcs;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getThumbprint() {
    return thumbprint;
  }

  public void setThumbprint(String thumbprint) {
    this.thumbprint = thumbprint;
  }

  public String getVdc() {
    return vdc;
  }

  public void setVdc(String vdc) {
    this.vdc = vdc;
  }

  public int getEveryMinutes() {
    return everyMinutes;
  }

  public void setEveryMinutes(int everyMinutes) {
    this.everyMinutes = everyMinutes;
  }
}
