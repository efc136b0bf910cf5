package org.sealport.services.vcenter;

import java.util.List;
import org.sealport.domain.vcenter.VCenterId;

/** The rows of drift, of every tenant; for the sync alone. */
public interface DriftStore {
  /** All VMs that are in this vCenter. */
  List<RecordedVm> recorded(VCenterId vCenter);

  /** From now on the VMs of this vCenter have exactly this drift. What stays keeps its time. */
  void replace(VCenterId vCenter, List<Drift> drift);
}
