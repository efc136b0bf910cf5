package org.sealport.web.faces.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.shared.Page;
import org.sealport.services.catalog.MediaDeleteService;
import org.sealport.services.catalog.MediaQueries;
import org.sealport.services.catalog.MediaRow;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** The images of discs in a catalog. */
@Named
@ViewScoped
public class CatalogImagesView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private MediaQueries queries;
  @Inject private MediaDeleteService deletion;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private transient MediaRow chosen;

  public List<MediaRow> in(String catalog) {
    var within = CatalogId.of(catalog);
    return queries.visible(access.tenant(), within, null, Page.first(Page.MAX_SIZE)).rows();
  }

  public void choose(MediaId image) {
    chosen = queries.get(access.tenant(), image);
  }

  public MediaRow getChosen() {
    return chosen;
  }

  /** Refused while it is in a drive. */
  public void delete() {
    deletion.delete(access.tenant(), chosen.id());
    notices.note(words.text("catalog", "image.deleted", chosen.name()));
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }
}
