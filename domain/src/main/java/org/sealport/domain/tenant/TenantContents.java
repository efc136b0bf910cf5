package org.sealport.domain.tenant;

import static org.sealport.domain.tenant.TenantProblem.TENANT_AT_WORK;
import static org.sealport.domain.tenant.TenantProblem.TENANT_ENABLED;
import static org.sealport.domain.tenant.TenantProblem.TENANT_HAS_CATALOGS;
import static org.sealport.domain.tenant.TenantProblem.TENANT_HAS_MEDIA;
import static org.sealport.domain.tenant.TenantProblem.TENANT_HAS_TEMPLATES;
import static org.sealport.domain.tenant.TenantProblem.TENANT_HAS_VDCS;
import static org.sealport.domain.tenant.TenantProblem.TENANT_HAS_VMS;
import static org.sealport.domain.tenant.TenantProblem.TENANT_IS_PROVIDER;

import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.shared.SealportException;

/**
 * What an organization has, and what of it stands against its deletion.
 *
 * @param vmTpms VMs that hold a TPM
 * @param templateTpms VMs of templates that hold one
 * @param works uploads and tasks under way
 */
public record TenantContents(
    long vms,
    long vmTpms,
    long templates,
    long templateTpms,
    long media,
    long vdcs,
    long catalogs,
    long works) {
  /**
   * VMs, templates and images stand against it whatever is asked for.
   *
   * @param force although it is enabled
   * @param recursive with its VDCs and catalogs, which are empty then
   */
  public List<SealportException> against(Tenant tenant, boolean force, boolean recursive) {
    var reasons = new ArrayList<SealportException>();
    var name = tenant.name();
    if (tenant.isProvider()) {
      reasons.add(TENANT_IS_PROVIDER.with(name));
    }
    if (vms > 0) {
      reasons.add(TENANT_HAS_VMS.with(name, vms, vmTpms));
    }
    if (templates > 0) {
      reasons.add(TENANT_HAS_TEMPLATES.with(name, templates, templateTpms));
    }
    if (media > 0) {
      reasons.add(TENANT_HAS_MEDIA.with(name, media));
    }
    if (works > 0) {
      reasons.add(TENANT_AT_WORK.with(name, works));
    }
    if (tenant.isEnabled() && !force) {
      reasons.add(TENANT_ENABLED.with(name));
    }
    if (vdcs > 0 && !recursive) {
      reasons.add(TENANT_HAS_VDCS.with(name, vdcs));
    }
    if (catalogs > 0 && !recursive) {
      reasons.add(TENANT_HAS_CATALOGS.with(name, catalogs));
    }
    return reasons;
  }
}
