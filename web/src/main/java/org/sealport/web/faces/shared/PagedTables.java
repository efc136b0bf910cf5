package org.sealport.web.faces.shared;

import jakarta.faces.context.FacesContext;
import org.primefaces.component.datatable.DataTable;

/** Tables that the database pages. */
public final class PagedTables {
  private PagedTables() {}

  /** Another filter finds other rows, of which the page that was shown may not exist. */
  public static void toFirstPage(String table) {
    var found = FacesContext.getCurrentInstance().getViewRoot().findComponent(table);
    if (found instanceof DataTable rows) rows.setFirst(0);
  }
}
