package org.sealport.domain.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealport.domain.vm.VmFixture.ACME;
import static org.sealport.domain.vm.VmFixture.WINDOWS_11;
import static org.sealport.domain.vm.VmFixture.plannedVm;
import static org.sealport.domain.vm.VmFixture.vmWithTpm;
import static org.sealport.domain.vm.VmFixture.vmWithoutTpm;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vcenter.VCenterFixture;

/** A VM through its life: planned, made, busy, with and without a TPM. */
class VmTest {
  @Test
  void aPlannedVmBelongsToTheTenantTheVAppAndTheVCenterOfItsVdc() {
    var vdc = VmFixture.vdcOn(VCenterFixture.tokyo());
    var vApp = VApp.create(vdc, "payroll", false, "victor");

    var vm = Vm.plan(vApp, vdc, "payroll-db", WINDOWS_11);

    assertThat(vm.tenant()).isEqualTo(ACME);
    assertThat(vm.vApp()).isEqualTo(vApp.id());
    assertThat(vm.vdc()).isEqualTo(vdc.id());
    assertThat(vm.vCenter()).isEqualTo(vdc.vCenter());
    assertThat(vm.owner()).isEqualTo("victor");
    assertThat(vm.powerState()).isEqualTo(PowerState.OFF);
    assertThat(vm.hasTpm()).isFalse();
    assertThat(vm.tpmGeneration()).isZero();
  }

  @Test
  void aVmThatIsStillBeingMadeCannotBeOperatedOn() {
    assertRefused(() -> plannedVm().requireMoRef(), VmProblem.VM_BUSY);
  }

  @Test
  void whatTheVCenterTellsReplacesWhatWasKnown() {
    var vm = plannedVm();

    vm.found(new Vm.Seen("vm-7", VmFixture.UBUNTU, PowerState.ON, "ssd-tokyo", null, true, null));

    assertThat(vm.requireMoRef()).isEqualTo("vm-7");
    assertThat(vm.hardware()).isEqualTo(VmFixture.UBUNTU);
    assertThat(vm.powerState()).isEqualTo(PowerState.ON);
    assertThat(vm.datastore()).contains("ssd-tokyo");
    assertThat(vm.keyProvider()).isEmpty();
    assertThat(vm.hasSnapshots()).isTrue();
  }

  @Test
  void aBusyVmRefusesASecondTaskAndNamesTheFirst() {
    var vm = vmWithoutTpm();
    var first = TaskId.random();
    vm.begin(first);

    assertThatThrownBy(() -> vm.begin(TaskId.random()))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(VmProblem.VM_BUSY);
              assertThat(e.details()).containsExactly("payroll-db", first.value());
            });
    assertThat(vm.busyTask()).contains(first);
  }

  @Test
  void theSameTaskMayReserveTheVmAgain() {
    var vm = vmWithoutTpm();
    var task = TaskId.random();

    vm.begin(task);
    vm.begin(task);

    assertThat(vm.busyTask()).contains(task);
  }

  @Test
  void eachTpmThatAVmGetsIsANewGeneration() {
    var vm = vmWithoutTpm();
    var first = TpmId.random();
    vm.holds(first);
    assertThat(vm.tpm()).contains(first);
    assertThat(vm.tpmGeneration()).isEqualTo(1);

    assertThat(vm.lostTpm()).isEqualTo(first);
    assertThat(vm.hasTpm()).isFalse();
    assertThat(vm.tpmGeneration()).isEqualTo(1);

    vm.holds(TpmId.random());
    assertThat(vm.tpmGeneration()).isEqualTo(2);
  }

  @Test
  void aVmHoldsAtMostOneTpm() {
    assertRefused(() -> vmWithTpm().holds(TpmId.random()), VmProblem.VM_HAS_TPM);
  }

  @Test
  void aVmWithoutATpmCannotLoseOne() {
    assertRefused(() -> vmWithoutTpm().lostTpm(), VmProblem.VM_HAS_NO_TPM);
  }

  @Test
  void aSnapshotRemembersTheTpmThatItWouldBringBack() {
    var vm = vmWithTpm();
    assertRefused(vm::requireSnapshot, VmProblem.VM_HAS_NO_SNAPSHOT);
    vm.found(seen(true));
    vm.snapshotTaken();

    vm.requireSnapshot();
    assertThat(vm.wouldLoseTpm()).isFalse();

    vm.found(seen(false));
    assertRefused(vm::requireSnapshot, VmProblem.VM_HAS_NO_SNAPSHOT);
  }

  @Test
  void aTpmThatCameAfterTheSnapshotWouldBeLost() {
    var vm = vmWithoutTpm();
    vm.found(seen(true));
    vm.snapshotTaken();
    vm.holds(TpmId.random());

    assertThat(vm.wouldLoseTpm()).isTrue();
  }

  private static Vm.Seen seen(boolean snapshots) {
    return new Vm.Seen("vm-1", WINDOWS_11, PowerState.OFF, "nfs", "kp-standard", snapshots, null);
  }

  @Test
  void theSecondOfTwoConflictingEditsIsToldSo() {
    var vm = vmWithoutTpm();

    vm.expect(vm.version());
    vm.expect(null);
    assertRefused(() -> vm.expect(vm.version() + 1), CommonProblem.CHANGED_MEANWHILE);
  }

  @Test
  void anEditThatSawALargeVersionIsComparedByValue() {
    assertRefused(() -> vmWithoutTpm().expect(Long.MAX_VALUE), CommonProblem.CHANGED_MEANWHILE);
  }

  @Test
  void aVmIsRenamedOnlyToAValidName() {
    var vm = vmWithoutTpm();

    vm.rename("payroll-db-2");
    assertThat(vm.name()).isEqualTo("payroll-db-2");
    assertRefused(() -> vm.rename("a/b"), CommonProblem.NAME_INVALID);
    assertThat(vm.name()).isEqualTo("payroll-db-2");
  }

  private static void assertRefused(ThrowingCallable call, Problem problem) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SealportException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
