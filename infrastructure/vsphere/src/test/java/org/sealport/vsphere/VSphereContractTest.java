package org.sealport.vsphere;

import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.vcenter.VCenterContract;
import org.sealport.services.vcenter.VCenterPort;

/** The adapter for real vCenters keeps the contract on the simulator. */
class VSphereContractTest extends VCenterContract {
  private final SimulatorFixture fixture = new SimulatorFixture();

  @Override
  protected VCenterPort open(Peer peer) {
    return fixture.open(peer);
  }

  @Override
  protected VCenterId id(Peer peer) {
    return fixture.id(peer);
  }
}
