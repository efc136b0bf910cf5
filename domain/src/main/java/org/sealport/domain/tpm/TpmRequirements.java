package org.sealport.domain.tpm;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenterVersion;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;

/**
 * Sections A and F of the rule book as tables: when may a VM have a TPM, and when may it be added
 * or removed.
 */
public final class TpmRequirements {
  private TpmRequirements() {}

  /** The facts that rules R1 to R5 look at. */
  public record Facts(
      String vm, Hardware hardware, VCenterVersion vCenter, List<KeyProvider> keyProviders) {
    public static Facts of(String vm, Hardware hardware, VCenter on) {
      return new Facts(vm, hardware, on.version(), on.keyProviders());
    }

    GuestFamily guest() {
      return GuestFamily.of(hardware.guestId());
    }
  }

  /**
   * The facts that rules R6 and R45 look at.
   *
   * @param encrypted its home is, with or without a TPM
   */
  public record State(
      String vm, PowerState power, boolean encrypted, boolean hasSnapshots, boolean linkedClone) {}

  /** A VM that violates {@code holds} is refused with the row's problem. */
  record Row<F>(
      TpmProblem problem,
      Predicate<F> holds,
      Function<F, String> found,
      String required,
      String source) {}

  // spotless:off
  /** To have a TPM at all. */
  static final List<Row<Facts>> TO_HAVE = List.of(
      row(TpmProblem.TPM_REQUIRES_EFI,      f -> f.hardware().firmware() == Firmware.EFI,  f -> f.hardware().firmware().name(),            "EFI",
          "vSphere Security: prerequisites of a vTPM"),
      row(TpmProblem.TPM_REQUIRES_HW_14,    f -> f.hardware().hardwareVersion() >= 14,     f -> "vmx-" + f.hardware().hardwareVersion(),   "vmx-14",
          "vSphere Security: prerequisites of a vTPM"),
      row(TpmProblem.TPM_GUEST_UNSUPPORTED, f -> f.guest() != GuestFamily.UNSUPPORTED,     f -> f.hardware().guestId(),                    "Linux, Windows 7+, Windows Server 2008+",
          "vSphere Security: prerequisites of a vTPM"),
      row(TpmProblem.TPM_VCENTER_TOO_OLD,   f -> f.guest() != GuestFamily.WINDOWS || f.vCenter().isAtLeast("6.7"),   f -> f.vCenter().text(), "6.7",
          "Windows guests since vSphere 6.7"),
      row(TpmProblem.TPM_VCENTER_TOO_OLD,   f -> f.guest() != GuestFamily.LINUX   || f.vCenter().isAtLeast("7.0.2"), f -> f.vCenter().text(), "7.0.2",
          "Linux guests since vSphere 7.0 Update 2"),
      row(TpmProblem.TPM_NO_KEY_PROVIDER,   f -> f.keyProviders().stream().anyMatch(KeyProvider::isUsable),          TpmRequirements::unusable, "",
          "the home files of a VM with a vTPM are encrypted"));

  /** To keep one while the hardware changes: the home is encrypted already. */
  static final List<Row<Facts>> TO_KEEP =
      TO_HAVE.stream().filter(row -> row.problem() != TpmProblem.TPM_NO_KEY_PROVIDER).toList();

  /** To add a TPM to an existing VM. */
  static final List<Row<State>> TO_ADD = List.of(
      row(TpmProblem.TPM_VM_NOT_POWERED_OFF, s -> s.power() == PowerState.OFF, s -> s.power().name(), "OFF",  "vSphere: edit a vTPM with the VM powered off"),
      row(TpmProblem.TPM_VM_HAS_SNAPSHOTS,   s -> s.encrypted() || !s.hasSnapshots(), s -> "snapshots",   "no snapshots", "CryptoSpecEncrypt: no snapshots"),
      row(TpmProblem.TPM_LINKED_CLONE,       s -> !s.linkedClone(),            s -> "linked clone",   "full clone", "a linked clone's home cannot be re-encrypted"));

  /** To remove a TPM from an existing VM. */
  static final List<Row<State>> TO_REMOVE = List.of(
      row(TpmProblem.TPM_VM_NOT_POWERED_OFF, s -> s.power() == PowerState.OFF, s -> s.power().name(), "OFF",  "vSphere: edit a vTPM with the VM powered off"),
      row(TpmProblem.TPM_VM_HAS_SNAPSHOTS,   s -> !s.hasSnapshots(),           s -> "snapshots",      "no snapshots", "a snapshot would bring the TPM back"),
      row(TpmProblem.TPM_LINKED_CLONE,       s -> !s.linkedClone(),            s -> "linked clone",   "full clone", "a linked clone's home cannot be re-encrypted"));
  // spotless:on

  private static <F> Row<F> row(
      TpmProblem problem,
      Predicate<F> holds,
      Function<F, String> found,
      String required,
      String source) {
    return new Row<>(problem, holds, found, required, source);
  }

  /** R1 to R5; empty when the VM may have a TPM. */
  public static List<Violation> toHave(Facts facts) {
    return violated(TO_HAVE, facts, facts.vm());
  }

  /** R1 to R4; empty when a VM with a TPM may become what the facts say. */
  public static List<Violation> toKeep(Facts facts) {
    return violated(TO_KEEP, facts, facts.vm());
  }

  /** R6 and R45 for adding. */
  public static List<Violation> toAdd(State state) {
    return violated(TO_ADD, state, state.vm());
  }

  /** R6 and R45 for removing. */
  public static List<Violation> toRemove(State state) {
    return violated(TO_REMOVE, state, state.vm());
  }

  private static <F> List<Violation> violated(List<Row<F>> rows, F facts, String vm) {
    return rows.stream()
        .filter(row -> !row.holds().test(facts))
        .map(row -> new Violation(row.problem(), vm, row.found().apply(facts), row.required()))
        .toList();
  }

  /** Names each provider and why it does not count; empty when there is none. */
  private static String unusable(Facts facts) {
    return facts.keyProviders().stream()
        .map(
            provider ->
                provider.name()
                    + " ("
                    + provider.health()
                    + (provider.isBackedUp() ? "" : ", never backed up")
                    + ")")
        .collect(Collectors.joining(", "));
  }
}
