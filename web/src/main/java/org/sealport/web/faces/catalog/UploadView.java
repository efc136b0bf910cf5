package org.sealport.web.faces.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vdc.VdcRow;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.vdc.VdcListView;

/** What the upload form offers; the browser sends the files to the API itself, with progress. */
@Named
@RequestScoped
public class UploadView {
  @Inject private CatalogQueries catalogs;
  @Inject private VdcQueries vdcs;
  @Inject private Access access;

  public List<CatalogRow> getCatalogs() {
    return catalogs.catalogs(access.tenant()).stream()
        .filter(row -> row.allows(Right.TEMPLATE_UPLOAD))
        .toList();
  }

  public List<VdcRow> getVdcs() {
    return vdcs.list(access.tenant());
  }

  public String getProposed() {
    return VdcListView.proposed(getVdcs());
  }
}
