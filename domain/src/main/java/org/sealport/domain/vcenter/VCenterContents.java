package org.sealport.domain.vcenter;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_AT_WORK;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_ENABLED;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_HAS_TEMPLATES;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_HAS_VDCS;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_HAS_VMS;

import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.shared.SealportException;

/**
 * What tenants have in a vCenter, and what of it stands against its deletion. Nothing in the
 * vCenter itself is deleted with it.
 *
 * @param vmTpms VMs that hold a TPM
 * @param templateTpms VMs of templates that hold one
 * @param imports VMs that are being imported from it
 */
public record VCenterContents(
    long vdcs, long vms, long vmTpms, long templates, long templateTpms, long imports) {
  public List<SealportException> against(VCenter vCenter) {
    var reasons = new ArrayList<SealportException>();
    var name = vCenter.name();
    if (vms > 0) {
      reasons.add(VCENTER_HAS_VMS.with(name, vms, vmTpms));
    }
    if (templates > 0) {
      reasons.add(VCENTER_HAS_TEMPLATES.with(name, templates, templateTpms));
    }
    if (vdcs > 0) {
      reasons.add(VCENTER_HAS_VDCS.with(name, vdcs));
    }
    if (imports > 0) {
      reasons.add(VCENTER_AT_WORK.with(name, imports));
    }
    if (vCenter.isEnabled()) {
      reasons.add(VCENTER_ENABLED.with(name));
    }
    return reasons;
  }
}
