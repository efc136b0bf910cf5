package org.sealport.lab.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.lab.demo.DemoCloud.DemoVCenter;
import org.sealport.services.vcenter.Registration;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vcenter.VCenterService;

/** The demo's vCenters: the lab's, and those that a simulator runs. */
@ApplicationScoped
public class DemoVCenters {
  @Inject DemoSimulators simulators;
  @Inject VCenterService vCenters;
  @Inject VCenterQueries queries;

  public boolean isEmpty() {
    return queries.all().isEmpty();
  }

  public VCenterRef vCenter(DemoVCenter wanted) {
    return queries.all().stream()
        .filter(known -> known.name().equals(wanted.name()))
        .map(known -> new VCenterRef(known.kind(), known.id()))
        .findFirst()
        .orElseGet(() -> register(wanted));
  }

  private VCenterRef register(DemoVCenter wanted) {
    var simulated = simulators.connection(wanted.name());
    var kind = simulated.isPresent() ? VCenterKind.VSPHERE : VCenterKind.LAB;
    var registration =
        simulated
            .map(connection -> Registration.of(wanted.name(), connection))
            .orElseGet(wanted::registration);
    return new VCenterRef(kind, vCenters.register(kind, registration));
  }
}
