package org.sealport.domain.vdc;

import static org.sealport.domain.vdc.VdcProblem.VDC_AT_WORK;
import static org.sealport.domain.vdc.VdcProblem.VDC_ENABLED;
import static org.sealport.domain.vdc.VdcProblem.VDC_HAS_NETWORKS;
import static org.sealport.domain.vdc.VdcProblem.VDC_HAS_SUBSCRIPTIONS;
import static org.sealport.domain.vdc.VdcProblem.VDC_HAS_VAPPS;
import static org.sealport.domain.vdc.VdcProblem.VDC_HAS_VMS;

import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.shared.SealportException;

/**
 * What is in a VDC, and what of it stands against its deletion.
 *
 * @param tpms VMs that hold one
 * @param vApps without VMs
 * @param works uploads and tasks under way
 */
public record VdcContents(
    long vms, long tpms, long vApps, long networks, long subscriptions, long works) {
  /**
   * VMs stand against it whatever is asked for: with each a TPM and its secrets might be lost.
   *
   * @param force although it is enabled
   * @param recursive with what describes, and holds no VM
   */
  public List<SealportException> against(Vdc vdc, boolean force, boolean recursive) {
    var reasons = new ArrayList<SealportException>();
    var name = vdc.name();
    if (vms > 0) {
      reasons.add(VDC_HAS_VMS.with(name, vms, tpms));
    }
    if (works > 0) {
      reasons.add(VDC_AT_WORK.with(name, works));
    }
    if (vdc.isEnabled() && !force) {
      reasons.add(VDC_ENABLED.with(name));
    }
    if (recursive) {
      return reasons;
    }
    if (vApps > 0) {
      reasons.add(VDC_HAS_VAPPS.with(name, vApps));
    }
    if (networks > 0) {
      reasons.add(VDC_HAS_NETWORKS.with(name, networks));
    }
    if (subscriptions > 0) {
      reasons.add(VDC_HAS_SUBSCRIPTIONS.with(name, subscriptions));
    }
    return reasons;
  }
}
