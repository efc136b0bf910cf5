package org.sealport.web.faces.provider;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sealport.services.vcenter.DriftQueries;
import org.sealport.services.vcenter.DriftRow;

/** What was changed in vCenters behind Sealport's back. */
@Named("driftListView")
@RequestScoped
public class DriftListView {
  @Inject private DriftQueries queries;

  private List<DriftRow> drift;

  public List<DriftRow> getDrift() {
    if (drift == null) {
      drift = queries.all();
    }
    return drift;
  }
}
