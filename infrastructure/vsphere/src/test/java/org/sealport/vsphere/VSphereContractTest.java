package org.sealport.vsphere;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterProblem;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.services.vcenter.VCenterContract;
import org.sealport.services.vcenter.VCenterPort;
import org.sealport.services.vcenter.VmFound;

/**
 * The adapter for real vCenters keeps the contract on the simulator, and brings images of discs to
 * datastores, which the lab does not.
 */
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

  private VmFound runningWithDisc() {
    var vm = makePlain(Peer.MODERN);
    open(Peer.MODERN).insert(newKey(), vm.moRef(), image(), QUIET);
    return open(Peer.MODERN).power(newKey(), vm.moRef(), PowerOperation.POWER_ON, QUIET);
  }

  @Test
  void anImageIsBroughtToADatastoreOnce() {
    var opened = new AtomicInteger();
    var image = image(opened);
    for (var name : new String[] {"one", "two"}) {
      var vm = open(Peer.MODERN).create(newKey(), plain(name), QUIET);
      assertThat(open(Peer.MODERN).insert(newKey(), vm.moRef(), image, QUIET).disc()).isNotNull();
    }
    assertThat(opened).hasValue(1);
  }

  @Test
  void whatWasCutShortIsFinishedUnderTheSameKey() {
    var vm = makePlain(Peer.MODERN);
    var key = newKey();
    var image = image();
    for (var method : new String[] {"MoveDatastoreFile_Task", "ReconfigVM_Task"}) {
      SimulatorFixture.disturb(
          Peer.MODERN, Map.of("method", method, "kind", "dropAfter", "count", 1));
      assertRefused(
          () -> open(Peer.MODERN).insert(key, vm.moRef(), image, QUIET),
          VCenterProblem.VCENTER_UNREACHABLE);
    }
    assertThat(open(Peer.MODERN).insert(key, vm.moRef(), image, QUIET).disc().image())
        .contains(image.id());
  }

  @Test
  void aDriveThatTheGuestHasLockedIsLeftAloneAndToldOf() {
    var vm = runningWithDisc();
    SimulatorFixture.lockDrive(Peer.MODERN, vm.moRef());

    assertRefused(
        () -> open(Peer.MODERN).eject(newKey(), vm.moRef(), false, QUIET),
        VCenterProblem.VCENTER_DRIVE_LOCKED);
    assertRefused(
        () -> open(Peer.MODERN).insert(newKey(), vm.moRef(), image(), QUIET),
        VCenterProblem.VCENTER_DRIVE_LOCKED);
    assertThat(open(Peer.MODERN).find(vm.moRef()).orElseThrow().disc()).isEqualTo(vm.disc());
  }

  @Test
  void theLockIsOverriddenWhenThatIsAskedFor() {
    var vm = runningWithDisc();
    SimulatorFixture.lockDrive(Peer.MODERN, vm.moRef());

    assertThat(open(Peer.MODERN).eject(newKey(), vm.moRef(), true, QUIET).disc()).isNull();
  }
}
