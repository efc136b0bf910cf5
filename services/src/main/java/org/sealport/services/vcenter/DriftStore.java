package org.sealport.services.vcenter;

import java.util.List;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vm.VmId;

/** The rows of drift, of every tenant; for the sync, and for who accepts some. */
public interface DriftStore {
  /** All VMs that are in this vCenter. */
  List<RecordedVm> recorded(VCenterId vCenter);

  /** Of one VM. */
  List<Drift> of(TenantId tenant, VmId vm);

  /** What the vCenter has of this VM is what is recorded now; call it in the same transaction. */
  void accepted(TenantId tenant, VmId vm);

  /** From now on the VMs of this vCenter have exactly this drift. What stays keeps its time. */
  void replace(VCenterId vCenter, List<Drift> drift);
}
