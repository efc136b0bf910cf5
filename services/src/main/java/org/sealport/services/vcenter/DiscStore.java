package org.sealport.services.vcenter;

import java.util.Collection;
import java.util.List;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vm.VmId;

/** What is recorded of the drives of VMs. */
public interface DiscStore {
  /** A VM whose record says otherwise than its vCenter did. */
  record Differing(VmId vm, long version, String moRef) {}

  /** Those of this vCenter that no task works on. */
  List<Differing> differing(VCenterId vCenter, Collection<VmFound> found);

  /** Records what is there, unless the VM was changed meanwhile. */
  void record(Differing vm, VmFound found);
}
