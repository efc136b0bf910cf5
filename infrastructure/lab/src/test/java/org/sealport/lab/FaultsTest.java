package org.sealport.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.VCenterProblem;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.lab.Faults.Fault;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.ContractFixture.Peer;
import org.sealport.services.vcenter.CreateSpec;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.VCenterPort;

/** Faults that a test sets in the lab. */
class FaultsTest {

  private static final Hardware WINDOWS =
      new Hardware("windows2019srv_64Guest", Firmware.EFI, 14, 2, 4096, 40_960);
  private static final CreateSpec SPEC =
      new CreateSpec("vm", WINDOWS, "nfs-shared", true, "kp-standard");

  @TempDir Path folder;
  private LabFixture lab;
  private VCenterPort vCenter;

  @BeforeEach
  void open() {
    lab = new LabFixture(folder, Lab.Tpms.IDENTITY_ONLY);
    vCenter = lab.open(Peer.MODERN);
  }

  @Test
  void anOperationThatFailsChangesNothingAndSucceedsUnderTheSameKeyLater() {
    lab.lab().faults().set("CREATE", Fault.failing("no resources").times(1));
    var key = key();

    assertFails(
        () -> vCenter.create(key, SPEC, quiet -> {}), VCenterProblem.VCENTER_OPERATION_FAILED);
    assertThat(vCenter.inventory(null, 10)).isEmpty();
    assertThat(vCenter.create(key, SPEC, quiet -> {}).name()).isEqualTo("vm");
  }

  @Test
  void anOperationWhoseAnswerIsLostIsNotDoneTwice() {
    lab.lab().faults().set("CREATE", Fault.losingTheAnswer("connection reset").times(1));
    var key = key();

    assertFails(
        () -> vCenter.create(key, SPEC, quiet -> {}), VCenterProblem.VCENTER_OPERATION_FAILED);
    var made = vCenter.inventory(null, 10);
    assertThat(made).hasSize(1);
    assertThat(vCenter.create(key, SPEC, quiet -> {})).isEqualTo(made.get(0));
  }

  @Test
  void anUnreachableVCenterAnswersNothingWhileOthersDo() {
    lab.lab().faults().set("*@vc-modern", Fault.lost());

    assertFails(vCenter::about, VCenterProblem.VCENTER_UNREACHABLE);
    assertFails(() -> vCenter.find("vm-0000000000000000"), VCenterProblem.VCENTER_UNREACHABLE);
    assertThat(lab.open(Peer.OLDER).about().version().text()).isEqualTo("7.0.3");
    lab.lab().faults().clear();
    assertThat(vCenter.about().version().text()).isEqualTo("8.0.3");
  }

  @Test
  void aLyingVCenterDoesTheOtherThingWithTheTpm() {
    var source = vCenter.create(key(), SPEC, quiet -> {});
    lab.lab().faults().set("CLONE", Fault.lying());
    var spec = new CloneSpec("clone", lab.id(Peer.MODERN), "nfs-shared", Treatment.COPY);
    var clone = vCenter.cloneVm(key(), source.moRef(), spec, quiet -> {});

    assertThat(clone.endorsementKeys()).isNotEqualTo(source.endorsementKeys());
  }

  @Test
  void aDelayIsSpentWithProgress() {
    lab.lab().faults().set("CREATE", Fault.delay(Duration.ofMillis(200)));
    var told = new ArrayList<Integer>();
    var begin = System.nanoTime();
    vCenter.create(key(), SPEC, told::add);

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(199));
    assertThat(told).isSorted().hasSizeGreaterThan(4).endsWith(100);
  }

  @Test
  void aFileWrittenFromOutsideCounts() throws Exception {
    Files.writeString(
        folder.resolve("faults.json"), "{\"CREATE\": {\"fail\": \"written by hand\"}}");

    assertThatExceptionOfType(SealportException.class)
        .isThrownBy(() -> vCenter.create(key(), SPEC, quiet -> {}))
        .withMessageContaining("written by hand");
  }

  @Test
  void aVmWhoseKeyProviderDoesNotAnswerIsLocked() throws Exception {
    var vm = vCenter.create(key(), SPEC, quiet -> {});
    var sheet = folder.resolve("vcenters/" + lab.id(Peer.MODERN) + "/vcenter.json");
    Files.writeString(sheet, Files.readString(sheet).replace("GREEN", "RED"));

    assertFails(
        () -> vCenter.power(key(), vm.moRef(), PowerOperation.POWER_ON, quiet -> {}),
        VCenterProblem.VCENTER_OPERATION_FAILED);
    assertThat(vCenter.find(vm.moRef())).contains(vm);
  }

  private static void assertFails(ThrowingCallable call, VCenterProblem problem) {
    assertThatExceptionOfType(SealportException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
  }

  private static OperationKey key() {
    return new OperationKey(UUID.randomUUID().toString());
  }
}
