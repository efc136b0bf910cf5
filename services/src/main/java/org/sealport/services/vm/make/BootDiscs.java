package org.sealport.services.vm.make;

import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.task.TaskRun;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.vcenter.DiscImage;

/** The images of discs that new VMs start from. */
public interface BootDiscs {
  /**
   * What is in the way of inserting it.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Optional<Obstacle> obstacle(TenantId tenant, UUID image);

  /** The image; from now on it is known that a copy of it lies on this datastore. */
  DiscImage bring(TaskRun task, String step, UUID image, Place to);

  /** A datastore. */
  record Place(VCenterId vCenter, String datastore) {}
}
