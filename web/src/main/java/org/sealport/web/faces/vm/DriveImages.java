package org.sealport.web.faces.vm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.Page;
import org.sealport.services.catalog.MediaQueries;
import org.sealport.services.catalog.MediaRow;
import org.sealport.web.faces.shared.Access;

/** The images of discs that fit a drive, own and shared ones. */
@Named
@RequestScoped
public class DriveImages {
  private MediaQueries queries;
  private Access access;
  private List<MediaRow> all;

  protected DriveImages() {} // for CDI

  @Inject
  DriveImages(MediaQueries queries, Access access) {
    this.queries = queries;
    this.access = access;
  }

  public List<MediaRow> getAll() {
    if (all == null) {
      all = access.may(Right.CATALOG_VIEW) ? read() : List.of();
    }
    return all;
  }

  private List<MediaRow> read() {
    return queries.visible(access.tenant(), null, null, Page.first(Page.MAX_SIZE)).rows().stream()
        .filter(MediaRow::fitsDrive)
        .toList();
  }
}
