package org.sealport.architecture.bad.services.vm;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.task.TaskId;
import org.sealport.services.vcenter.VCenterPort;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VCenterRef;

/**
 * Deliberately bad: a misnamed use case without right and tenant that calls a vCenter, and one
 * without audit.
 */
@Stateless
public class BadUseCases {
  @Inject VCenterPorts ports;

  public VCenterPort open(VCenterRef on) {
    return ports.to(on);
  }

  public TaskId change() {
    return TaskId.random();
  }
}
