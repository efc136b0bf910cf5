package org.sealport.web.faces.vm;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.sealport.domain.shared.Page;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vm.VmFilter;
import org.sealport.services.vm.VmQueries;
import org.sealport.services.vm.VmRow;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.PagedTables;
import org.sealport.web.faces.shared.QueryModel;
import org.sealport.web.faces.shared.RowSelection;

/** The list of the tenant's VMs with its filters. */
@Named
@ViewScoped
public class VmListView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private VmQueries queries;
  @Inject private VdcQueries vdcQueries;
  @Inject private Access access;

  private transient QueryModel<VmRow> rows;
  private transient RowSelection<VmRow> selection;
  private String text;
  private final Set<PowerState> power = EnumSet.noneOf(PowerState.class);
  private Boolean tpm;
  private UUID vdc;

  public QueryModel<VmRow> getRows() {
    if (rows == null) {
      var tenant = access.tenant();
      rows = new QueryModel<>(page -> queries.list(tenant, filter(), page), VmRow::id);
    }
    return rows;
  }

  public RowSelection<VmRow> getSelection() {
    if (selection == null) {
      var tenant = access.tenant();
      selection =
          new RowSelection<>(
              () -> queries.list(tenant, filter(), Page.first(RowSelection.MOST)).rows());
    }
    return selection;
  }

  public long getCount() {
    return getRows().count(null);
  }

  public void filterChanged() {
    getSelection().none();
    PagedTables.toFirstPage("list:rows");
  }

  public void togglePower(PowerState state) {
    if (!power.remove(state)) power.add(state);
    filterChanged();
  }

  public void toggleTpm(boolean wanted) {
    tpm = Boolean.valueOf(wanted).equals(tpm) ? null : Boolean.valueOf(wanted);
    filterChanged();
  }

  public void clear() {
    text = null;
    power.clear();
    tpm = null;
    vdc = null;
    filterChanged();
  }

  public boolean isFiltered() {
    return text != null || !power.isEmpty() || tpm != null || vdc != null;
  }

  public boolean has(PowerState state) {
    return power.contains(state);
  }

  /** The name of the data center that a link has narrowed the list to; empty without one. */
  public String getVdcName() {
    return vdc == null ? "" : vdcQueries.get(access.tenant(), new VdcId(vdc)).name();
  }

  public void clearVdc() {
    vdc = null;
    filterChanged();
  }

  /** The current filter as the parameters of a link. */
  public String getLink() {
    return VmFilterLink.write(filter());
  }

  private VmFilter filter() {
    return new VmFilter(text, Set.copyOf(power), tpm, vdc, null);
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

  /** From a link, as all filters below. */
  public void setTpm(Boolean tpm) {
    this.tpm = tpm;
  }

  public PowerState getPower() {
    return null;
  }

  public void setPower(PowerState state) {
    if (state != null) power.add(state);
  }

  public String getVdc() {
    return vdc == null ? "" : vdc.toString();
  }

  public void setVdc(String id) {
    vdc = id == null || id.isBlank() ? null : UUID.fromString(id);
  }
}
