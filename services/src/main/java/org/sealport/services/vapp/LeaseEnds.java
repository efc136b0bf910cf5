package org.sealport.services.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.vapp.LeasePolicies;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vapp.VApps.Due;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vms;

/** What is done when a runtime lease ends. */
@ApplicationScoped
public class LeaseEnds {
  @Inject VApps vApps;
  @Inject Vms vms;
  @Inject LeasePolicies policies;
  @Inject VAppPowering powering;

  @Transactional
  public List<Due> due() {
    return vApps.leasesEnded();
  }

  /**
   * In its own name: nobody asks for it, so that there is no request but this. Only what runs is
   * stopped: what is suspended keeps its memory.
   */
  @ActivateRequestContext
  @Transactional
  public void end(Due due) {
    var vApp = vApps.get(due.tenant(), due.vApp());
    var running =
        vms.of(due.tenant(), due.vApp()).stream()
            .filter(vm -> vm.powerState() == PowerState.ON)
            .toList();
    if (policies.of(due.tenant()).powersOff()) {
      powering.start(vApp, running, PowerOperation.POWER_OFF, TaskOperation.LEASE_POWER_OFF);
    } else {
      powering.start(vApp, running, PowerOperation.SUSPEND, TaskOperation.LEASE_SUSPEND);
    }
    vApp.leaseEnded();
  }
}
