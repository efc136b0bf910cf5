package org.sealport.domain.vm;

import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;

/** A tenant's VMs; another tenant's is "not found". */
public interface Vms {
  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW for the right
   *     that is used
   */
  Vm get(TenantId tenant, VmId id);

  /**
   * For what a use case does beside that which its right is for.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW for this right
   */
  Vm get(TenantId tenant, VmId id, Right right);

  /** Ordered by name. */
  List<Vm> of(TenantId tenant, VAppId vApp);

  /**
   * @throws org.sealport.domain.shared.SealportException VM_NAME_TAKEN: within one vApp names are
   *     unique
   */
  void add(Vm vm);

  /**
   * @throws org.sealport.domain.shared.SealportException VM_NAME_TAKEN by another VM of its vApp,
   *     or for a standalone one by another standalone VM of its VDC
   */
  void requireFreeName(Vm vm, String name);

  void remove(Vm vm);
}
