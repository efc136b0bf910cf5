package org.sealport.web.faces.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.DownloadService;
import org.sealport.services.catalog.TemplateDetail;
import org.sealport.services.catalog.TemplateService;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** One template: where it came from, what its TPMs become, its machines. */
@Named
@ViewScoped
public class TemplateView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CatalogQueries queries;
  @Inject private TemplateService service;
  @Inject private DownloadService downloads;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private String id;
  private String typedName;
  private transient TemplateDetail template;

  /** Before each rendering, so that a refresh shows what is true now. */
  public void read() {
    template = queries.template(access.tenant(), TemplateId.of(id));
  }

  public TemplateDetail getTemplate() {
    return template;
  }

  public void preparePackage() {
    read();
    downloads.prepare(access.tenant(), template.row().id());
    notices.started(TaskOperation.TEMPLATE_DOWNLOAD, template.row().name());
  }

  /** Whether the package can be fetched. */
  public boolean isPackageReady() {
    return access.may(Right.TEMPLATE_DOWNLOAD)
        && downloads.isPrepared(access.tenant(), template.row().id());
  }

  public String getSays() {
    return says(template);
  }

  /** The key of the words for what becomes of its TPMs at instantiation. */
  static String says(TemplateDetail of) {
    return of.row().isMixed() ? "MIXED" : of.row().provisioning().name();
  }

  public void delete() {
    read();
    var name = template.row().name();
    if (!name.equals(typedName == null ? null : typedName.strip())) {
      notices.refused(words.text("common", "typed.differs", name));
      return;
    }
    service.delete(access.tenant(), template.row().id());
    notices.started(TaskOperation.TEMPLATE_DELETE, name);
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }
}
