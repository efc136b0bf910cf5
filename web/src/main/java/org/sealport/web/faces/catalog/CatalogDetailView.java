package org.sealport.web.faces.catalog;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.catalog.CatalogService;
import org.sealport.services.catalog.TemplateRow;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.PagedTables;
import org.sealport.web.faces.shared.QueryModel;

/** One catalog with its templates. */
@Named
@ViewScoped
public class CatalogDetailView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CatalogQueries queries;
  @Inject private CatalogService service;
  @Inject private Access access;

  private String id;
  private String text;
  private transient CatalogRow catalog;
  private transient QueryModel<TemplateRow> templates;

  /** Before each rendering, so that a refresh shows what is true now. */
  public void read() {
    catalog = queries.catalog(access.tenant(), CatalogId.of(id));
  }

  public CatalogRow getCatalog() {
    return catalog;
  }

  public QueryModel<TemplateRow> getTemplates() {
    if (templates == null) {
      var tenant = access.tenant();
      var within = CatalogId.of(id);
      templates =
          new QueryModel<>(page -> queries.templates(tenant, within, text, page), TemplateRow::id);
    }
    return templates;
  }

  public void filterChanged() {
    PagedTables.toFirstPage("list:rows");
  }

  /** Refused while templates are in it. */
  public void delete() throws IOException {
    service.delete(access.tenant(), CatalogId.of(id));
    FacesContext.getCurrentInstance().getExternalContext().redirect("list");
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null || text.isBlank() ? null : text.strip();
  }
}
