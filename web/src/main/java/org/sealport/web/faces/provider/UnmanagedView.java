package org.sealport.web.faces.provider;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.vcenter.UnmanagedVmQueries;
import org.sealport.services.vcenter.UnmanagedVmRow;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.services.vcenter.VCenterRow;
import org.sealport.services.vcenter.VCenterService;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.PagedTables;
import org.sealport.web.faces.shared.QueryModel;
import org.sealport.web.faces.shared.RowSelection;
import org.sealport.web.faces.shared.Words;

/** The VMs of one vCenter that Sealport does not manage. */
@Named("unmanagedView")
@ViewScoped
public class UnmanagedView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private UnmanagedVmQueries queries;
  @Inject private VCenterQueries vCenters;
  @Inject private VCenterService service;
  @Inject private Notices notices;
  @Inject private Words words;

  private String id;
  private transient QueryModel<UnmanagedVmRow> rows;
  private transient RowSelection<UnmanagedVmRow> selection;
  private String text;
  private Boolean tpm;

  public VCenterRow getVCenter() {
    return vCenters.get(VCenterId.of(id));
  }

  public QueryModel<UnmanagedVmRow> getRows() {
    if (rows == null) rows = new QueryModel<>(this::find, UnmanagedVmRow::moRef);
    return rows;
  }

  private Rows<UnmanagedVmRow> find(Page page) {
    return queries.unmanaged(VCenterId.of(id), new UnmanagedVmQueries.Filter(text, tpm), page);
  }

  public RowSelection<UnmanagedVmRow> getSelection() {
    if (selection == null) {
      selection = new RowSelection<>(() -> find(Page.first(RowSelection.MOST)).rows());
    }
    return selection;
  }

  List<UnmanagedVmRow> selected() {
    return getSelection().getRows();
  }

  public long getCount() {
    return getRows().count(null);
  }

  public void filterChanged() {
    getSelection().none();
    PagedTables.toFirstPage("list:rows");
  }

  public void toggleTpm(boolean wanted) {
    tpm = Boolean.valueOf(wanted).equals(tpm) ? null : Boolean.valueOf(wanted);
    filterChanged();
  }

  public void sync() {
    service.sync(VCenterId.of(id));
    notices.note(words.text("provider", "vcenter.read", getVCenter().name()));
    filterChanged();
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

  public Boolean getTpm() {
    return tpm;
  }
}
