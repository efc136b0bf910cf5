package org.sealport.web.faces.vapp;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.services.vapp.VAppRow;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.PagedTables;
import org.sealport.web.faces.shared.QueryModel;

/** The list of the tenant's vApps. */
@Named("vAppListView")
@ViewScoped
public class VAppListView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private VAppQueries queries;
  @Inject private Access access;

  private transient QueryModel<VAppRow> rows;
  private String text;

  public QueryModel<VAppRow> getRows() {
    if (rows == null) {
      var tenant = access.tenant();
      rows = new QueryModel<>(page -> queries.list(tenant, text, page), VAppRow::id);
    }
    return rows;
  }

  public long getCount() {
    return getRows().count(null);
  }

  public void filterChanged() {
    PagedTables.toFirstPage("list:rows");
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null || text.isBlank() ? null : text.strip();
  }
}
