package org.sealport.web.faces.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.catalog.PlaceService;
import org.sealport.services.catalog.PlaceTemplate;
import org.sealport.services.catalog.TemplateRow;
import org.sealport.services.tpm.Preflight;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** Copies a template, or moves it, to one of the organization's catalogs. */
@Named
@ViewScoped
public class PlaceView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CatalogQueries queries;
  @Inject private PlaceService service;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private transient TemplateRow template;
  private transient List<CatalogRow> catalogs = List.of();
  private transient Preflight preflight = new Preflight(List.of());
  private boolean move;
  private String catalog;
  private String name;

  public void open(TemplateId id) {
    template = queries.template(access.tenant(), id).row();
    catalogs =
        queries.catalogs(access.tenant()).stream()
            .filter(row -> row.allows(Right.TEMPLATE_CAPTURE))
            .toList();
    catalog =
        catalogs.stream()
            .map(CatalogRow::id)
            .filter(other -> !other.equals(template.catalog()))
            .findFirst()
            .orElse(template.catalog())
            .toString();
    name = template.name();
    move = false;
    judge();
  }

  /** The same evaluation as the operation's. */
  public void judge() {
    preflight =
        move
            ? service.preflightMove(access.tenant(), template.id(), command())
            : service.preflightCopy(access.tenant(), template.id(), command());
  }

  public void place() {
    if (move) {
      service.move(access.tenant(), template.id(), command());
      notices.note(words.text("catalog", "place.moved", name));
    } else {
      service.copy(access.tenant(), template.id(), command());
      notices.started(TaskOperation.TEMPLATE_COPY, name);
    }
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  private PlaceTemplate command() {
    return new PlaceTemplate(CatalogId.of(catalog), name);
  }

  public TemplateRow getTemplate() {
    return template;
  }

  public List<CatalogRow> getCatalogs() {
    return catalogs;
  }

  public Preflight getPreflight() {
    return preflight;
  }

  public boolean isMovable() {
    return access.may(Right.CATALOG_MANAGE);
  }

  public boolean isMove() {
    return move;
  }

  public void setMove(boolean move) {
    this.move = move;
  }

  public String getCatalog() {
    return catalog;
  }

  public void setCatalog(String catalog) {
    this.catalog = catalog;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name.strip();
  }
}
