package org.sealport.persistence.shared;

import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.catalog.Uploads;
import org.sealport.domain.tenant.Tenants;
import org.sealport.domain.tpm.Tpms;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.domain.vm.Vms;
import org.sealport.persistence.catalog.JpaCatalogs;
import org.sealport.persistence.catalog.JpaTemplates;
import org.sealport.persistence.catalog.JpaUploads;
import org.sealport.persistence.tenant.JpaTenants;
import org.sealport.persistence.tpm.JpaTpms;
import org.sealport.persistence.vapp.JpaVApps;
import org.sealport.persistence.vcenter.JpaVCenters;
import org.sealport.persistence.vdc.JpaVdcs;
import org.sealport.persistence.vm.JpaVms;

/** The repositories of one transaction. */
public record Repositories(
    TenantScope scope,
    Tenants tenants,
    VCenters vCenters,
    Vdcs vdcs,
    VApps vApps,
    Vms vms,
    Tpms tpms,
    Catalogs catalogs,
    Templates templates,
    Uploads uploads) {
  public Repositories(TenantScope scope) {
    this(
        scope,
        new JpaTenants(scope),
        new JpaVCenters(scope),
        new JpaVdcs(scope),
        new JpaVApps(scope),
        new JpaVms(scope),
        new JpaTpms(scope),
        new JpaCatalogs(scope),
        new JpaTemplates(scope),
        new JpaUploads(scope));
  }
}
