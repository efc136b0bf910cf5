package org.sealport.vsphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterProblem;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.Connection;
import org.sealport.services.vcenter.ContractFixture.Peer;
import org.sealport.services.vcenter.CreateSpec;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.Progress;
import org.sealport.services.vcenter.Registration;
import org.sealport.services.vcenter.VmFound;

/** What goes wrong between Sealport and a vCenter, and what is left of it. */
class DisturbancesTest {
  private static final Progress QUIET = percent -> {};
  private static final String STORE = "nfs-shared";

  private final SimulatorFixture fixture = new SimulatorFixture();
  private final OperationKey key = newKey();

  private static OperationKey newKey() {
    return new OperationKey(UUID.randomUUID().toString());
  }

  private VmFound source(Peer peer) {
    var hardware = new Hardware("windows2019srv_64Guest", Firmware.EFI, 14, 2, 4096, 1024);
    var spec = new CreateSpec("source", hardware, STORE, true, "kp-standard");
    return fixture.open(peer).create(newKey(), spec, QUIET);
  }

  private VmFound clone(Peer peer, VmFound source, Treatment tpm) {
    return clone(peer, source, tpm, QUIET);
  }

  private VmFound clone(Peer peer, VmFound source, Treatment tpm, Progress progress) {
    var spec = new CloneSpec("clone", fixture.id(peer), STORE, tpm);
    return fixture.open(peer).cloneVm(key, source.moRef(), spec, progress);
  }

  private List<String> names(Peer peer) {
    return fixture.open(peer).inventory(null, 100).stream().map(VmFound::name).toList();
  }

  private static void disturb(Peer peer, String method, String kind, Map<String, ?> more) {
    var rule = new java.util.HashMap<String, Object>(more);
    rule.put("method", method);
    rule.put("kind", kind);
    SimulatorFixture.disturb(peer, rule);
  }

  @Test
  void aLostSessionIsOpenedAgain() {
    var source = source(Peer.MODERN);
    fixture.expireSessions(Peer.MODERN);

    assertThat(clone(Peer.MODERN, source, Treatment.COPY).tpmPresent()).isTrue();
  }

  @Test
  void aTaskThatFailsAt90PercentLeavesNothing() {
    var source = source(Peer.MODERN);
    var told = Collections.synchronizedList(new ArrayList<Integer>());
    disturb(Peer.MODERN, "CloneVM_Task", "taskFault", Map.of("percent", 90, "delayMs", 300));

    assertThatExceptionOfType(SealportException.class)
        .isThrownBy(() -> clone(Peer.MODERN, source, Treatment.COPY, told::add))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(VCenterProblem.VCENTER_OPERATION_FAILED));
    assertThat(told).doesNotContain(100);
    assertThat(names(Peer.MODERN)).containsExactly("source");
    fixture.open(Peer.MODERN).undo(key);
    assertThat(names(Peer.MODERN)).containsExactly("source");
  }

  @Test
  void anAnswerThatIsLostDoesNotMakeASecondClone() {
    var source = source(Peer.MODERN);
    disturb(Peer.MODERN, "CloneVM_Task", "dropAfter", Map.of("count", 1));
    var clone = clone(Peer.MODERN, source, Treatment.COPY);

    assertThat(names(Peer.MODERN)).containsExactlyInAnyOrder("source", "clone");
    assertThat(fixture.open(Peer.MODERN).find(clone.moRef())).contains(clone);
  }

  @Test
  void aCloneThatTakesTooLongIsTakenUpByTheNextRun() {
    var source = source(Peer.MODERN);
    fixture.limitTasks(Duration.ofMillis(400));
    disturb(Peer.MODERN, "CloneVM_Task", "taskDelay", Map.of("delayMs", 1500, "count", 1));

    assertThatExceptionOfType(SealportException.class)
        .isThrownBy(() -> clone(Peer.MODERN, source, Treatment.COPY))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(VCenterProblem.VCENTER_UNREACHABLE));
    fixture.limitTasks(Duration.ofSeconds(30));
    var clone = clone(Peer.MODERN, source, Treatment.COPY);

    assertThat(names(Peer.MODERN)).containsExactlyInAnyOrder("source", "clone");
    assertThat(clone.endorsementKeys()).isEqualTo(source.endorsementKeys());
  }

  @Test
  void aCloneThatTakesTooLongIsStoppedAndRemovedByAnUndo() {
    var source = source(Peer.MODERN);
    fixture.limitTasks(Duration.ofMillis(400));
    disturb(Peer.MODERN, "CloneVM_Task", "taskDelay", Map.of("delayMs", 1500, "count", 1));

    assertThatExceptionOfType(SealportException.class)
        .isThrownBy(() -> clone(Peer.MODERN, source, Treatment.COPY));
    fixture.limitTasks(Duration.ofSeconds(30));
    fixture.open(Peer.MODERN).undo(key);

    assertThat(names(Peer.MODERN)).containsExactly("source");
  }

  @Test
  void aVCenterThatStartsAnewDuringACloneIsWaitedForAndNothingIsLeft() {
    var source = source(Peer.MODERN);
    disturb(Peer.MODERN, "CloneVM_Task", "taskDelay", Map.of("delayMs", 800, "count", 1));
    var begun = new CountDownLatch(1);
    var clone =
        CompletableFuture.supplyAsync(
            () -> clone(Peer.MODERN, source, Treatment.COPY, percent -> begun.countDown()));
    await(begun);
    fixture.restart(Peer.MODERN, 500);

    var outcome = clone.handle((made, problem) -> made).join();
    if (outcome == null) {
      fixture.open(Peer.MODERN).undo(key);
      assertThat(names(Peer.MODERN)).containsExactly("source");
    } else {
      assertThat(outcome.endorsementKeys()).isEqualTo(source.endorsementKeys());
    }
    assertThat(fixture.open(Peer.MODERN).find(source.moRef())).contains(source);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** R14 on 7.x: the copy is taken out and a new TPM put in; a copied identity never survives. */
  @ParameterizedTest(name = "the reconfiguration number {0} fails")
  @CsvSource({"0", "1"})
  void R14_aReplacementThatFailsOnTheWayDestroysTheClone(int passed) {
    var source = source(Peer.OLDER);
    disturb(Peer.OLDER, "ReconfigVM_Task", "taskFault", Map.of("count", 1, "skip", passed));

    assertThatExceptionOfType(SealportException.class)
        .isThrownBy(() -> clone(Peer.OLDER, source, Treatment.REPLACE));
    assertThat(names(Peer.OLDER)).containsExactly("source");
  }

  @Test
  void aCrashBetweenTheWorkAndItsEntryRepeatsNothing() {
    var source = source(Peer.OLDER);
    var first = clone(Peer.OLDER, source, Treatment.REPLACE);
    fixture.journal.forgetTheEnd(key);

    assertThat(clone(Peer.OLDER, source, Treatment.REPLACE)).isEqualTo(first);
    assertThat(names(Peer.OLDER)).containsExactlyInAnyOrder("source", "clone");
  }

  @Test
  void aSlowVCenterDoesNotKeepAHealthyOneWaiting() {
    var there = source(Peer.OLDER);
    var here = source(Peer.MODERN);
    disturb(Peer.MODERN, "*", "delay", Map.of("delayMs", 3000));
    var slow =
        List.of(1, 2, 3, 4).stream()
            .map(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> fixture.open(Peer.MODERN).find(here.moRef())))
            .toList();
    fixture.open(Peer.OLDER).power(newKey(), there.moRef(), PowerOperation.POWER_ON, QUIET);

    assertThat(slow).noneMatch(CompletableFuture::isDone);
    assertThat(slow).allMatch(found -> found.join().isPresent());
  }

  @Test
  void anotherCertificateOrPasswordIsRefused() {
    var right = SimulatorFixture.connection(Peer.MODERN);
    var other = "AA:".repeat(31) + "AA";

    assertThat(
            problemOf(
                new Connection(
                    right.url(), right.account(), right.password(), other, right.placement())))
        .isEqualTo(VCenterProblem.VCENTER_UNREACHABLE);
    assertThat(
            problemOf(
                new Connection(
                    right.url(), right.account(), "wrong", right.thumbprint(), right.placement())))
        .isEqualTo(VCenterProblem.VCENTER_LOGIN_REFUSED);
    assertThat(fixture.adapter.certificate(right.url()).thumbprint())
        .isEqualToIgnoringCase(right.thumbprint());
  }

  /** As on another node, whose administrator changed the password. */
  @Test
  void aPasswordThatIsRefusedIsLookedUpAnew() {
    var right = SimulatorFixture.connection(Peer.MODERN);
    var former =
        new Connection(
            right.url(), right.account(), "former", right.thumbprint(), right.placement());
    var id = fixture.id(Peer.MODERN);
    fixture.adapter.register(id, Registration.of("vc", former));

    assertThatExceptionOfType(SealportException.class)
        .isThrownBy(() -> fixture.open(Peer.MODERN).about());
    assertThat(fixture.open(Peer.MODERN).about().identity()).isNotBlank();
  }

  private Object problemOf(Connection connection) {
    var id = VCenterId.random();
    fixture.adapter.register(id, Registration.of("other", connection));
    try {
      return fixture.adapter.open(id).about();
    } catch (SealportException e) {
      return e.problem();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GenericVmConfigFault, msg.vtpm.add.notEncrypted, TPM_NO_KEY_PROVIDER",
    "GenericVmConfigFault, msg.vigor.enc.keyNotFound, VCENTER_VM_LOCKED",
    "InvalidVmConfig, msg.hostd.configSpec.enc.snapshots, TPM_VM_HAS_SNAPSHOTS",
    "DeviceUnsupportedForVmVersion, , TPM_REQUIRES_HW_14",
    "NoPermission, , VCENTER_PERMISSION_MISSING",
    "TaskInProgress, , VCENTER_VM_BUSY",
    "NotEnoughLicenses, , VCENTER_LICENSE_MISSING",
    "SystemError, , VCENTER_OPERATION_FAILED"
  })
  void aFaultBecomesTheProblemThatSaysWhatToDo(String fault, String messageKey, String problem) {
    var source = source(Peer.MODERN);
    disturb(
        Peer.MODERN,
        "CloneVM_Task",
        "taskFault",
        messageKey == null ? Map.of("fault", fault) : Map.of("fault", fault, "key", messageKey));

    assertThatExceptionOfType(SealportException.class)
        .isThrownBy(() -> clone(Peer.MODERN, source, Treatment.COPY))
        .satisfies(e -> assertThat(e.problem().name()).isEqualTo(problem));
  }
}
