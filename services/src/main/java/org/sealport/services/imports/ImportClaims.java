package org.sealport.services.imports;

import java.util.Optional;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.vcenter.VmFound;

/** Sees to it that a VM is imported once at a time, and none that somebody has already. */
public interface ImportClaims {
  /** Why this VM cannot be imported now; empty: it can. */
  Optional<Obstacle> obstacle(VCenterId at, VmFound vm);

  /**
   * Keeps the VM for a task until that ends. Two that claim the same VM wait for each other.
   *
   * @throws org.sealport.domain.shared.SealportException VM_BEING_IMPORTED, VM_IS_MANAGED
   */
  void claim(VCenterId at, VmFound vm, TaskId task);
}
