package org.sealport.services.vdc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.vcenter.VCenterPorts;

/** Whether a vCenter gets new VDCs, and the end of one that no tenant has anything in. */
@ApplicationScoped
public class VCenterStateService {
  @Inject VCenterStates states;
  @Inject VCenterPorts ports;

  @RequiresRight(Right.PROVIDER_MANAGE)
  @Audited(TaskOperation.VCENTER_ENABLE)
  public void enable(VCenterId id) {
    states.enable(id, true);
  }

  /** From now on it gets no new VDC; what is in it goes on. */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Audited(TaskOperation.VCENTER_DISABLE)
  public void disable(VCenterId id) {
    states.enable(id, false);
  }

  /**
   * Forgets a disabled one. Nothing in the vCenter is touched.
   *
   * @throws org.sealport.services.tpm.ObstructedException naming everything that stands against it
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Audited(TaskOperation.VCENTER_DELETE)
  public void delete(VCenterId id) {
    var gone = states.remove(id);
    ports.adapter(gone.kind()).forget(gone.id());
  }
}
