package org.sealport.web.faces.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.catalog.CatalogService;
import org.sealport.services.catalog.CatalogService.CreateCatalog;
import org.sealport.web.faces.layout.Layout;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** The catalogs that the tenant sees: its own and shared ones. */
@Named
@ViewScoped
public class CatalogListView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CatalogQueries queries;
  @Inject private CatalogService service;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;
  @Inject private Layout layout;

  private String name;
  private String description;
  private boolean shared;

  public List<CatalogRow> getCatalogs() {
    return queries.catalogs(access.tenant());
  }

  /** Only the provider shares a catalog with every organization. */
  public void create() {
    var asked =
        new CreateCatalog(
            name, description == null ? "" : description, shared && layout.isOfProvider());
    service.create(access.tenant(), asked);
    notices.note(words.text("catalog", "created", name));
    PrimeFaces.current().ajax().addCallbackParam("done", true);
    name = null;
    description = null;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name.strip();
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public boolean isShared() {
    return shared;
  }

  public void setShared(boolean shared) {
    this.shared = shared;
  }
}
