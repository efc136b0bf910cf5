package org.sealport.vsphere;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.ContractFixture.Peer;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.Progress;
import org.sealport.services.vcenter.VmFound;

/** A VM that somebody else named has that name again once a move of it was taken back. */
class FormerNameTest {
  private static final Progress QUIET = percent -> {};
  private static final String STORE = "nfs-shared";
  private static final String NAME = "of-outside";
  private static final Treatment TPM = Treatment.COPY;

  private final SimulatorFixture fixture = new SimulatorFixture();

  private VmFound relocated(Peer from, String moRef, String name, Peer to) {
    return relocated(newKey(), from, moRef, new CloneSpec(name, fixture.id(to), STORE, TPM));
  }

  private VmFound relocated(OperationKey key, Peer from, String moRef, CloneSpec spec) {
    return fixture.open(from).relocate(key, moRef, spec, QUIET);
  }

  private static OperationKey newKey() {
    return new OperationKey(UUID.randomUUID().toString());
  }

  private VmFound ofOutside() {
    SimulatorFixture.fill(
        Peer.OLDER,
        Map.of(
            "name", NAME, "count", 1, "tpm", true, "provider", "kp-standard", "datastore", STORE));
    return fixture.open(Peer.OLDER).inventory(null, 10).get(0);
  }

  private static String inventoryName(Peer peer, String moRef) {
    return StreamSupport.stream(SimulatorFixture.vms(peer).spliterator(), false)
        .filter(vm -> vm.get("ref").asText().equals(moRef))
        .map(vm -> vm.get("name").asText())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withinAVCenter() {
    var vm = ofOutside();
    var before = inventoryName(Peer.OLDER, vm.moRef());

    var renamed = relocated(Peer.OLDER, vm.moRef(), "payroll", Peer.OLDER);
    assertThat(renamed.name()).isEqualTo("payroll");
    assertThat(inventoryName(Peer.OLDER, vm.moRef())).startsWith("payroll (");
    var back = relocated(Peer.OLDER, vm.moRef(), vm.name(), Peer.OLDER);

    assertThat(inventoryName(Peer.OLDER, vm.moRef())).isEqualTo(before);
    assertThat(back).isEqualTo(vm);
  }

  @Test
  void anUndoOfItsMoveDoesNotTakeItForWhatTheMoveMade() {
    var vm = ofOutside();
    var key = newKey();
    var there = new CloneSpec("payroll", fixture.id(Peer.OLDER), STORE, TPM);
    relocated(key, Peer.OLDER, vm.moRef(), there);
    relocated(Peer.OLDER, vm.moRef(), vm.name(), Peer.OLDER);

    fixture.open(Peer.OLDER).undo(key);

    assertThat(fixture.open(Peer.OLDER).find(vm.moRef())).contains(vm);
  }

  @Test
  void fromOneToAnotherAndBack() {
    var vm = ofOutside();
    var before = inventoryName(Peer.OLDER, vm.moRef());

    var there = relocated(Peer.OLDER, vm.moRef(), "payroll", Peer.MODERN);
    var back = relocated(Peer.MODERN, there.moRef(), vm.name(), Peer.OLDER);

    assertThat(inventoryName(Peer.OLDER, back.moRef())).isEqualTo(before);
    assertThat(back.endorsementKeys()).isEqualTo(vm.endorsementKeys());
  }

  @Test
  void oneThatIsRenamedAgainKeepsItsMark() {
    var vm = ofOutside();
    relocated(Peer.OLDER, vm.moRef(), "payroll", Peer.OLDER);
    var first = inventoryName(Peer.OLDER, vm.moRef());

    relocated(Peer.OLDER, vm.moRef(), "salaries", Peer.OLDER);

    assertThat(inventoryName(Peer.OLDER, vm.moRef()))
        .isEqualTo(first.replace("payroll", "salaries"));
  }
}
