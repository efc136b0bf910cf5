package org.sealport.services.vcenter;

import java.util.Collection;
import org.sealport.domain.vcenter.VCenterId;

/** The VMs that vCenters told of when they were last read, managed ones or not. */
public interface InventoryStore {
  /** From now on these are the VMs of this vCenter. */
  void replace(VCenterId vCenter, Collection<VmFound> vms);

  /** Sealport itself has removed this one, or moved it away. */
  void gone(VCenterId vCenter, String moRef);
}
