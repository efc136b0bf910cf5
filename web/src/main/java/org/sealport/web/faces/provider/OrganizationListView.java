package org.sealport.web.faces.provider;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.tenant.TenantQueries;
import org.sealport.services.tenant.TenantRow;
import org.sealport.services.tenant.TenantService;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.services.vcenter.VCenterRow;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vdc.VdcRow;
import org.sealport.services.vdc.VdcService;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** Every organization with its VDCs, and the forms that add one. */
@Named
@ViewScoped
public class OrganizationListView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private TenantQueries tenants;
  @Inject private VdcQueries vdcs;
  @Inject private VCenterQueries vCenters;
  @Inject private TenantService tenantService;
  @Inject private VdcService vdcService;
  @Inject private Notices notices;
  @Inject private Words words;

  private String alias;
  private String displayName;
  private transient TenantRow target;
  private String vdcName;
  private String vCenter;
  private String datastore;
  private boolean fast;

  public List<TenantRow> getOrganizations() {
    return tenants.all();
  }

  public List<VdcRow> vdcsOf(TenantId tenant) {
    return vdcs.all().stream().filter(vdc -> vdc.tenant().equals(tenant)).toList();
  }

  public void create() {
    tenantService.create(alias, displayName);
    done("organization.created", displayName);
  }

  public void openVdc(TenantRow organization) {
    target = organization;
    vdcName = organization.name() + "-";
    var known = vCenters.all();
    vCenter = known.isEmpty() ? null : known.get(0).id().toString();
    vCenterChanged();
  }

  public void vCenterChanged() {
    var stores = getDatastores();
    datastore = stores.isEmpty() ? null : stores.get(0).name();
  }

  public void createVdc() {
    vdcService.create(
        target.id(), new VdcService.CreateVdc(VCenterId.of(vCenter), vdcName, datastore, fast));
    done("vdc.created", vdcName);
  }

  private void done(String key, String what) {
    notices.note(words.text("provider", key, what));
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  public List<VCenterRow> getVCenters() {
    return vCenters.all();
  }

  public List<Datastore> getDatastores() {
    return vCenters.all().stream()
        .filter(row -> row.id().toString().equals(vCenter))
        .flatMap(row -> row.datastores().stream())
        .toList();
  }

  public TenantRow getTarget() {
    return target;
  }

  public String getAlias() {
    return alias;
  }

  public void setAlias(String alias) {
    this.alias = alias == null ? "" : alias.strip();
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName == null ? "" : displayName.strip();
  }

  public String getVdcName() {
    return vdcName;
  }

  public void setVdcName(String vdcName) {
    this.vdcName = vdcName == null ? "" : vdcName.strip();
  }

  public String getVCenter() {
    return vCenter;
  }

  public void setVCenter(String vCenter) {
    this.vCenter = vCenter;
  }

  public String getDatastore() {
    return datastore;
  }

  public void setDatastore(String datastore) {
    this.datastore = datastore;
  }

  public boolean isFast() {
    return fast;
  }

  public void setFast(boolean fast) {
    this.fast = fast;
  }
}
