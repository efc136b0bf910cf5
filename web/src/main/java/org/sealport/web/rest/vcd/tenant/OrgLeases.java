package org.sealport.web.rest.vcd.tenant;

import static org.sealport.domain.vapp.VAppProblem.LEASE_NEVER_DELETES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.Lease;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.vapp.LeasePolicyRow;
import org.sealport.services.vapp.LeaseQueries;
import org.sealport.services.vapp.LeaseService;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.tenant.OrgDocument.LeaseSettings;
import org.sealport.web.rest.vcd.tenant.OrgDocument.TemplateLeaseSettings;

/** The leases of an organization as the contract has them. */
@ApplicationScoped
public class OrgLeases {
  @Inject LeaseQueries queries;
  @Inject LeaseService service;
  @Inject CurrentCaller caller;
  @Inject Exchange exchange;

  OrgDocument.Settings settings(TenantId tenant) {
    var settings = new OrgDocument.Settings();
    settings.href = href(tenant);
    settings.type = exchange.type(OrgDocument.Settings.MEDIA);
    settings.vAppLeaseSettings = ofVApps(tenant);
    settings.vAppTemplateLeaseSettings = ofTemplates(tenant);
    return settings;
  }

  LeaseSettings ofVApps(TenantId tenant) {
    var policy = queries.policy(tenant);
    var leases = new LeaseSettings();
    leases.href = href(tenant) + "/vAppLeaseSettings";
    leases.type = exchange.type(LeaseSettings.MEDIA);
    leases.deleteOnStorageLeaseExpiration = false;
    leases.deploymentLeaseSeconds = policy.lease().runtime();
    leases.storageLeaseSeconds = policy.lease().storage();
    leases.powerOffOnRuntimeLeaseExpiration = policy.powerOff();
    if (caller.get().may(Right.LEASE_POLICY_MANAGE)) {
      leases.link("edit", leases.href, leases.type);
    }
    return leases;
  }

  TemplateLeaseSettings ofTemplates(TenantId tenant) {
    var leases = new TemplateLeaseSettings();
    leases.href = href(tenant) + "/vAppTemplateLeaseSettings";
    leases.type = exchange.type(TemplateLeaseSettings.MEDIA);
    leases.deleteOnStorageLeaseExpiration = false;
    leases.storageLeaseSeconds = 0;
    return leases;
  }

  private String href(TenantId tenant) {
    return exchange.href("/api/admin/org/" + tenant + "/settings");
  }

  /** What is not said stays; what is as it was is no change. */
  public void decide(TenantId tenant, LeaseSettings wanted) {
    if (Boolean.TRUE.equals(wanted.deleteOnStorageLeaseExpiration)) {
      throw LEASE_NEVER_DELETES.with();
    }
    var now = queries.policy(tenant);
    var lease =
        new Lease(
            Objects.requireNonNullElse(wanted.deploymentLeaseSeconds, now.lease().runtime()),
            Objects.requireNonNullElse(wanted.storageLeaseSeconds, now.lease().storage()));
    boolean powerOff =
        Objects.requireNonNullElse(wanted.powerOffOnRuntimeLeaseExpiration, now.powerOff());
    if (!now.equals(new LeasePolicyRow(lease, powerOff))) {
      service.decide(tenant, lease, powerOff);
    }
  }

  /** Templates are kept for ever: nobody is told that they were not. */
  public void decide(TemplateLeaseSettings wanted) {
    if (Boolean.TRUE.equals(wanted.deleteOnStorageLeaseExpiration)) {
      throw LEASE_NEVER_DELETES.with();
    }
    if (wanted.storageLeaseSeconds != null && wanted.storageLeaseSeconds != 0) {
      throw ProtocolProblem.NOT_OFFERED.with("VAppTemplateLeaseSettings: StorageLeaseSeconds");
    }
  }

  /** Those of the whole organization, as clients send it back. */
  public void decide(TenantId tenant, OrgDocument.Settings wanted) {
    if (wanted != null && wanted.vAppTemplateLeaseSettings != null) {
      decide(wanted.vAppTemplateLeaseSettings);
    }
    if (wanted != null && wanted.vAppLeaseSettings != null) {
      decide(tenant, wanted.vAppLeaseSettings);
    }
  }
}
