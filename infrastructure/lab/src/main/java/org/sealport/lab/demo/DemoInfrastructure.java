package org.sealport.lab.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.lab.demo.DemoCloud.DemoCatalog;
import org.sealport.lab.demo.DemoCloud.DemoTenant;
import org.sealport.lab.demo.DemoCloud.DemoVCenter;
import org.sealport.lab.demo.DemoCloud.DemoVdc;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.CatalogService;
import org.sealport.services.tenant.TenantRegistry;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vdc.VdcService;

/**
 * Organizations, vCenters, VDCs and catalogs of the demo cloud, through the use cases a provider
 * has. What exists already under its name is taken as it is, so that a load cut short goes on.
 */
@ApplicationScoped
public class DemoInfrastructure {
  @Inject TenantRegistry tenants;
  @Inject DemoVCenters vCenters;
  @Inject VdcService vdcs;
  @Inject VdcQueries vdcQueries;
  @Inject CatalogService catalogs;
  @Inject CatalogQueries catalogQueries;

  public boolean isEmpty() {
    return vCenters.isEmpty();
  }

  public void tenant(DemoTenant wanted) {
    tenants.register(new TenantId(wanted.id()), wanted.name(), wanted.displayName());
  }

  public VCenterRef vCenter(DemoVCenter wanted) {
    return vCenters.vCenter(wanted);
  }

  public VdcId vdc(TenantId tenant, VCenterId vCenter, DemoVdc wanted) {
    return vdcQueries.list(tenant).stream()
        .filter(known -> known.name().equals(wanted.name()))
        .map(known -> known.id())
        .findFirst()
        .orElseGet(
            () ->
                vdcs.create(
                    tenant,
                    new VdcService.CreateVdc(
                        vCenter, wanted.name(), wanted.datastore(), wanted.fastProvisioning())));
  }

  public CatalogId catalog(TenantId tenant, DemoCatalog wanted) {
    return catalogQueries.catalogs(tenant).stream()
        .filter(known -> known.own() && known.name().equals(wanted.name()))
        .map(known -> known.id())
        .findFirst()
        .orElseGet(
            () ->
                catalogs.create(
                    tenant,
                    new CatalogService.CreateCatalog(
                        wanted.name(), wanted.description(), wanted.shared())));
  }
}
