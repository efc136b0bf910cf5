package org.sealport.services.tpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealport.domain.vm.VmFixture.ACME;
import static org.sealport.domain.vm.VmFixture.LEGACY;
import static org.sealport.domain.vm.VmFixture.UBUNTU;
import static org.sealport.domain.vm.VmFixture.WINDOWS_11;
import static org.sealport.domain.vm.VmFixture.fastVdcOn;
import static org.sealport.domain.vm.VmFixture.holdingTpm;
import static org.sealport.domain.vm.VmFixture.vdcOn;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateVm;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.tpm.Violation;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenterFixture;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmFixture;
import org.sealport.services.tpm.Preflight.Preview;
import org.sealport.services.vcenter.SnapshotOperation;

/** What each operation would do to a TPM, and every rule against it. */
class TpmPreflightTest {
  private static final TpmPreflight PREFLIGHT = new TpmPreflight();
  private static final VCenter TOKYO = VCenterFixture.tokyo();

  @Test
  void R10_aNewVmGetsANewTpm() {
    assertThat(PREFLIGHT.newTpm("vm", WINDOWS_11, true, TOKYO))
        .isEqualTo(new Preview("vm", TpmOutcome.NEW, null, List.of()));
  }

  @Test
  void R1_to_R5_whoAsksForNoTpmIsNotBotheredByItsRules() {
    assertThat(PREFLIGHT.newTpm("vm", LEGACY, false, VCenterFixture.fukuoka()))
        .isEqualTo(new Preview("vm", TpmOutcome.NONE, null, List.of()));
  }

  @Test
  void R1_to_R6_R45_addingReportsEveryViolatedRuleAtOnce() {
    var fukuoka = VCenterFixture.fukuoka();
    var vm = VmFixture.vm(fastVdcOn(fukuoka), LEGACY, PowerState.ON, true);

    assertThat(problems(PREFLIGHT.add(vm, fastVdcOn(fukuoka), fukuoka)))
        .containsExactly(
            "TPM_REQUIRES_EFI",
            "TPM_REQUIRES_HW_14",
            "TPM_GUEST_UNSUPPORTED",
            "TPM_NO_KEY_PROVIDER",
            "TPM_VM_NOT_POWERED_OFF",
            "TPM_LINKED_CLONE");
  }

  @Test
  void R1_to_R4_aVmWithATpmKeepsItOnlyInHardwareThatMayHaveOne() {
    var vm = VmFixture.vmWithTpm();

    assertThat(PREFLIGHT.edit(vm, UBUNTU, TOKYO))
        .isEqualTo(new Preview("payroll-db", TpmOutcome.KEPT, null, List.of()));
    assertThat(problems(PREFLIGHT.edit(vm, LEGACY, TOKYO)))
        .containsExactly("TPM_REQUIRES_EFI", "TPM_REQUIRES_HW_14", "TPM_GUEST_UNSUPPORTED");
    assertThat(PREFLIGHT.edit(VmFixture.vmWithoutTpm(), LEGACY, TOKYO).violations()).isEmpty();
  }

  @Test
  void R5_aKeyProviderThatFailedDoesNotKeepAnEncryptedVmFromBeingEdited() {
    var fukuoka = VCenterFixture.fukuoka();
    var vm = holdingTpm(VmFixture.vm(vdcOn(fukuoka), WINDOWS_11, PowerState.OFF, false));

    assertThat(problems(PREFLIGHT.edit(vm, WINDOWS_11, fukuoka))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CREATE, KEPT_IN_SNAPSHOT", "REVERT, SET_BACK", "REMOVE_ALL, KEPT"})
  void R6_whatASnapshotMeansForTheTpmIsSaid(SnapshotOperation operation, TpmOutcome outcome) {
    var vm = holdingTpm(VmFixture.vm(vdcOn(TOKYO), WINDOWS_11, PowerState.OFF, true));
    vm.snapshotTaken();

    assertThat(PREFLIGHT.snapshot(vm, operation).outcome()).isEqualTo(outcome);
    assertThat(PREFLIGHT.snapshot(VmFixture.vmWithoutTpm(), operation).outcome())
        .isEqualTo(TpmOutcome.NONE);
  }

  @Test
  void R6_R26_R45_R46_replacingACopiedTpmReportsEveryViolatedRuleAtOnce() {
    var nagoya = VCenterFixture.nagoya();
    var fast = fastVdcOn(nagoya);
    var vm = holdingTpm(VmFixture.vm(fast, WINDOWS_11, PowerState.ON, true));

    assertThat(problems(PREFLIGHT.replace(TpmOperation.COPY_VM, vm, fast, nagoya)))
        .containsExactly(
            "TPM_VM_NOT_POWERED_OFF",
            "TPM_VM_HAS_SNAPSHOTS",
            "TPM_LINKED_CLONE",
            "TPM_REPLACE_UNSUPPORTED");
    assertThat(problems(PREFLIGHT.replace(TpmOperation.ADD_VM_FROM_TEMPLATE, vm, fast, nagoya)))
        .containsExactly(
            "TPM_VM_NOT_POWERED_OFF",
            "TPM_VM_HAS_SNAPSHOTS",
            "TPM_LINKED_CLONE",
            "TPM_REPLACE_NEEDS_FULL_CLONE");
  }

  @Test
  void R11_aCopiedTpmOfAVmFromATemplateMayBeReplaced() {
    var vm = holdingTpm(VmFixture.vm(vdcOn(TOKYO), WINDOWS_11, PowerState.OFF, false));

    assertThat(PREFLIGHT.replace(TpmOperation.ADD_VM_FROM_TEMPLATE, vm, vdcOn(TOKYO), TOKYO))
        .isEqualTo(new Preview(vm.name(), TpmOutcome.REPLACED, null, List.of()));
  }

  @Test
  void R6_addingToAnEncryptedVmWithSnapshotsIsAllowed() {
    var vm = VmFixture.vm(vdcOn(TOKYO), WINDOWS_11, PowerState.OFF, true);

    assertThat(PREFLIGHT.add(vm, vdcOn(TOKYO), TOKYO))
        .isEqualTo(new Preview("payroll-db", TpmOutcome.NEW, null, List.of()));
  }

  @Test
  void R6_addingToAVmWithSnapshotsThatIsNotEncryptedIsRefused() {
    var vm = VmFixture.vm(vdcOn(TOKYO), WINDOWS_11, PowerState.OFF, true);
    vm.found(new Vm.Seen("vm-1", WINDOWS_11, PowerState.OFF, "nfs-shared-1", null, true, null));

    assertThat(problems(PREFLIGHT.add(vm, vdcOn(TOKYO), TOKYO)))
        .containsExactly("TPM_VM_HAS_SNAPSHOTS");
  }

  @Test
  void R6_R45_removingReportsEveryViolatedRuleAtOnceAndSaysWhatIsLost() {
    var vm = holdingTpm(VmFixture.vm(fastVdcOn(TOKYO), WINDOWS_11, PowerState.ON, true));

    var preview = PREFLIGHT.remove(vm, fastVdcOn(TOKYO));

    assertThat(preview.outcome()).isEqualTo(TpmOutcome.DESTROYED);
    assertThat(problems(preview))
        .containsExactly("TPM_VM_NOT_POWERED_OFF", "TPM_VM_HAS_SNAPSHOTS", "TPM_LINKED_CLONE");
  }

  @Test
  void R6_aTpmCanBeRemovedFromAVmThatCouldNotGetOneAnyMore() {
    var vm = holdingTpm(VmFixture.vm(vdcOn(TOKYO), LEGACY, PowerState.OFF, false));

    assertThat(problems(PREFLIGHT.remove(vm, vdcOn(TOKYO)))).isEmpty();
  }

  @ParameterizedTest(name = "R21: {0} on {1}: {2}")
  @CsvSource({
    "COPY,    nagoya, COPIED",
    "REPLACE, nagoya, REPLACED",
    "COPY,    tokyo,  COPIED",
    "REPLACE, tokyo,  REPLACED"
  })
  void R21_captureTakesEitherChoiceOnAnyVCenter(Treatment choice, String on, TpmOutcome outcome) {
    var vCenter = VCenterFixture.named(on);
    var vm = holdingTpm(VmFixture.vm(vdcOn(vCenter), WINDOWS_11, PowerState.OFF, false));

    assertThat(PREFLIGHT.capture(vm, choice, vCenter))
        .isEqualTo(
            new Preview(
                "payroll-db",
                outcome,
                outcome == TpmOutcome.COPIED ? "payroll-db" : null,
                List.of()));
  }

  @Test
  void R5_R21_withoutAUsableKeyProviderNoTpmGetsIntoACatalog() {
    var vm = VmFixture.vmWithTpm();

    for (var choice : Treatment.values()) {
      assertThat(PREFLIGHT.capture(vm, choice, VCenterFixture.named("fukuoka")).violations())
          .extracting(Violation::problem)
          .contains(TpmProblem.TPM_NO_KEY_PROVIDER);
    }
  }

  @Test
  void R24_whoDoesNotChooseAtCaptureGetsCopy() {
    assertThat(PREFLIGHT.capture(VmFixture.vmWithTpm(), null, TOKYO).outcome())
        .isEqualTo(TpmOutcome.COPIED);
  }

  @Test
  void R21_aVmWithoutATpmIsCapturedWithoutOne() {
    assertThat(PREFLIGHT.capture(VmFixture.vmWithoutTpm(), Treatment.REPLACE, TOKYO).outcome())
        .isEqualTo(TpmOutcome.NONE);
  }

  // spotless:off
  /** A template in Tokyo whose Windows VM is encrypted by kp-standard. */
  @ParameterizedTest(name = "{0} from {1} to {2}: [{3}]")
  @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
      COPY    | nfs-shared-1 | tokyo   | ''
      COPY    | ssd-tokyo    | tokyo   | ''
      COPY    | nfs-shared-1 | osaka   | ''
      COPY    | ssd-tokyo    | osaka   | TPM_STORAGE_NOT_SHARED
      COPY    | nfs-shared-1 | nagoya  | TPM_STORAGE_NOT_SHARED
      COPY    | nfs-shared-1 | fukuoka | TPM_NO_KEY_PROVIDER TPM_KEY_PROVIDER_MISSING_ON_TARGET TPM_STORAGE_NOT_SHARED
      REPLACE | ssd-tokyo    | tokyo   | ''
      REPLACE | ssd-tokyo    | osaka   | ''
      REPLACE | ssd-tokyo    | nagoya  | ''
      REPLACE | ssd-tokyo    | sendai  | ''
      REPLACE | ssd-tokyo    | fukuoka | TPM_NO_KEY_PROVIDER
      """)
  // spotless:on
  void R14_R33_R40_R41_whereATemplateCanBeInstantiated(
      Treatment says, String datastore, String to, String problems) {
    var template = template(says, WINDOWS_11, datastore, "kp-standard");
    var on = to.equals("tokyo") ? TOKYO : VCenterFixture.named(to);

    var preview = instantiate(template, vdcOn(on), on);

    assertThat(problems(preview)).isEqualTo(words(problems));
    assertThat(preview.outcome())
        .isEqualTo(says == Treatment.COPY ? TpmOutcome.COPIED : TpmOutcome.REPLACED);
    assertThat(preview.copiedFrom())
        .isEqualTo(says == Treatment.COPY ? "golden / golden-vm" : null);
  }

  @Test
  void R33_R43_aTemplateThatReplacesStillNeedsSectionAOnTheTarget() {
    var sendai = VCenterFixture.sendai();
    var template = template(Treatment.REPLACE, UBUNTU, "ssd-tokyo", "kp-standard");

    assertThat(problems(instantiate(template, vdcOn(sendai), sendai)))
        .containsExactly("TPM_VCENTER_TOO_OLD");
  }

  @Test
  void R43_R40_R41_aTemplateThatCopiesReportsSectionAAndDTogether() {
    var fukuoka = VCenterFixture.fukuoka();
    var template = template(Treatment.COPY, LEGACY, "ssd-tokyo", "kp-native-tokyo");

    assertThat(problems(instantiate(template, vdcOn(fukuoka), fukuoka)))
        .containsExactly(
            "TPM_REQUIRES_EFI",
            "TPM_REQUIRES_HW_14",
            "TPM_GUEST_UNSUPPORTED",
            "TPM_NO_KEY_PROVIDER",
            "TPM_KEY_PROVIDER_MISSING_ON_TARGET",
            "TPM_STORAGE_NOT_SHARED");
  }

  @Test
  void R47_aTemplateThatCopiesNeedsTheSameKeyBehindTheSameName() {
    var nagoya = VCenterFixture.nagoya();
    var template = template(Treatment.COPY, WINDOWS_11, "ssd-tokyo", "kp-native-tokyo");

    assertThat(problems(instantiate(template, vdcOn(nagoya), nagoya)))
        .containsExactly("TPM_STORAGE_NOT_SHARED", "TPM_KEY_PROVIDER_KEY_DIFFERS");
  }

  @ParameterizedTest
  @EnumSource
  void R14_vCenter7HonoursBothAnswersOfATemplate(Treatment says) {
    var nagoya = VCenterFixture.nagoya();
    var template = template(says, WINDOWS_11, "ssd-nagoya", "kp-standard");

    assertThat(problems(instantiate(template, nagoya, vdcOn(nagoya), nagoya))).isEmpty();
  }

  @ParameterizedTest(name = "R46: {0} in a VDC of linked clones: [{1}]")
  @CsvSource(
      emptyValue = "",
      value = {"COPY, ''", "REPLACE, TPM_REPLACE_NEEDS_FULL_CLONE"})
  void R46_aTemplateThatReplacesNeedsFullClones(Treatment says, String problems) {
    var template = template(says, WINDOWS_11, "nfs-shared-1", "kp-standard");

    assertThat(problems(instantiate(template, fastVdcOn(TOKYO), TOKYO))).isEqualTo(words(problems));
  }

  @Test
  void R46_aVmWithoutATpmMayBecomeALinkedClone() {
    var template = template(Treatment.REPLACE, WINDOWS_11, "nfs-shared-1", null);

    assertThat(instantiate(template, fastVdcOn(TOKYO), TOKYO))
        .isEqualTo(new Preview("golden-vm", TpmOutcome.NONE, null, List.of()));
  }

  @Test
  void sectionE_aPreflightRefusesWithTheViolationsOfAllItsVms() {
    var fine = PREFLIGHT.newTpm("fine", WINDOWS_11, true, TOKYO);
    var bad = PREFLIGHT.newTpm("bad", LEGACY, true, TOKYO);
    var worse = PREFLIGHT.newTpm("worse", LEGACY, true, VCenterFixture.fukuoka());
    var preflight = new Preflight(List.of(fine, bad, worse));

    assertThat(preflight.isAllowed()).isFalse();
    assertThatThrownBy(preflight::orRefuse)
        .isInstanceOfSatisfying(
            TpmRefusedException.class,
            e -> {
              assertThat(e.violations()).isEqualTo(preflight.violations()).hasSize(7);
              assertThat(e.violations())
                  .filteredOn(v -> v.problem() == TpmProblem.TPM_NO_KEY_PROVIDER)
                  .singleElement()
                  .satisfies(v -> assertThat(v.vm()).isEqualTo("worse"));
            });
    assertThat(new Preflight(List.of(fine)).orRefuse().isAllowed()).isTrue();
  }

  private static Preview instantiate(Template template, Vdc to, VCenter on) {
    return instantiate(template, TOKYO, to, on);
  }

  private static Preview instantiate(Template template, VCenter from, Vdc to, VCenter on) {
    var vm = template.vms().get(0);
    return PREFLIGHT.copy(
        new TpmPreflight.Copying(
            TpmOperation.INSTANTIATE_TEMPLATE,
            vm.name(),
            TpmSource.of(template, vm, from),
            new TpmTarget(to, on, false),
            template.provisioning()));
  }

  /**
   * @param keyProvider null: without a TPM
   */
  private static Template template(
      Treatment says, Hardware hardware, String datastore, String keyProvider) {
    var catalog = Catalog.create(ACME, "golden-images", "", true, "carol");
    var template = Template.plan(catalog, TOKYO.id(), "golden", Provenance.CAPTURED, says);
    var placed = new TemplateVm.Placed("vm-9", datastore);
    var vm = TemplateVm.of(UUID.randomUUID(), template, "golden-vm", placed, hardware);
    if (keyProvider != null) {
      vm.holds(TpmId.random(), keyProvider);
    }
    template.ready(List.of(vm));
    return template;
  }

  private static List<String> problems(Preview preview) {
    return preview.violations().stream().map(violation -> violation.problem().name()).toList();
  }

  private static List<String> words(String problems) {
    return problems.isEmpty() ? List.of() : List.of(problems.split(" "));
  }
}
