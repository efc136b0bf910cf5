package org.sealport.web.faces.tpm;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.sealport.services.tpm.IdentityFilter;
import org.sealport.services.tpm.IdentityQueries;
import org.sealport.services.tpm.IdentityRow;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.PagedTables;
import org.sealport.web.faces.shared.QueryModel;

/** Which TPMs of the organization are one identity, and who holds it. */
@Named
@ViewScoped
public class IdentityListView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private IdentityQueries queries;
  @Inject private Access access;

  private transient QueryModel<IdentityRow> rows;
  private String text;
  private boolean shared;

  public QueryModel<IdentityRow> getRows() {
    if (rows == null) {
      var tenant = access.tenant();
      rows =
          new QueryModel<>(
              page -> queries.list(tenant, new IdentityFilter(text, shared), page),
              row -> row.key().fingerprint());
    }
    return rows;
  }

  public long getCount() {
    return getRows().count(null);
  }

  public void filterChanged() {
    PagedTables.toFirstPage("list:rows");
  }

  public void toggleShared() {
    shared = !shared;
    filterChanged();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null || text.isBlank() ? null : text.strip();
  }

  public boolean isShared() {
    return shared;
  }

  public void setShared(boolean shared) {
    this.shared = shared;
  }
}
