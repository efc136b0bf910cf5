package org.sealport.services.tpm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.tpm.CrossingRules;
import org.sealport.domain.tpm.Decision;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.TpmRequirements;
import org.sealport.domain.tpm.TpmRules;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.tpm.Violation;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.Vm;
import org.sealport.services.tpm.Preflight.Preview;
import org.sealport.services.vcenter.SnapshotOperation;

/**
 * Looks an operation up in the rule book. Operations call it themselves before they change
 * anything, so a preflight and its operation cannot disagree. Pure: it reads nothing but its
 * arguments.
 */
@ApplicationScoped
public class TpmPreflight {
  /** A VM that is to have a new TPM, or none (R10, R13, R16, R22). */
  public Preview newTpm(String vm, Hardware hardware, boolean tpm, VCenter on) {
    var violations =
        tpm
            ? TpmRequirements.toHave(TpmRequirements.Facts.of(vm, hardware, on))
            : List.<Violation>of();
    return new Preview(vm, tpm ? TpmOutcome.NEW : TpmOutcome.NONE, null, violations);
  }

  /** Adding a TPM to an existing VM (R1 to R6, R45). */
  public Preview add(Vm vm, Vdc vdc, VCenter on) {
    var violations =
        new ArrayList<>(
            TpmRequirements.toHave(TpmRequirements.Facts.of(vm.name(), vm.hardware(), on)));
    violations.addAll(TpmRequirements.toAdd(state(vm, vdc)));
    return new Preview(vm.name(), TpmOutcome.NEW, null, violations);
  }

  /** Changing the hardware of a VM; one with a TPM stays one that may have it (R1 to R4). */
  public Preview edit(Vm vm, Hardware to, VCenter on) {
    if (!vm.hasTpm()) {
      return new Preview(vm.name(), TpmOutcome.NONE, null, List.of());
    }
    var facts = TpmRequirements.Facts.of(vm.name(), to, on);
    return new Preview(vm.name(), TpmOutcome.KEPT, null, TpmRequirements.toKeep(facts));
  }

  /** What a snapshot's operation means for the TPM. */
  public Preview snapshot(Vm vm, SnapshotOperation operation) {
    return new Preview(vm.name(), outcome(vm, operation), null, List.of());
  }

  private static TpmOutcome outcome(Vm vm, SnapshotOperation operation) {
    if (!vm.hasTpm()) {
      return TpmOutcome.NONE;
    }
    return switch (operation) {
      case CREATE -> TpmOutcome.KEPT_IN_SNAPSHOT;
      case REVERT -> vm.wouldLoseTpm() ? TpmOutcome.DESTROYED : TpmOutcome.SET_BACK;
      case REMOVE_ALL -> TpmOutcome.KEPT;
    };
  }

  /** Removing a TPM from an existing VM (R6, R45). */
  public Preview remove(Vm vm, Vdc vdc) {
    return new Preview(
        vm.name(), TpmOutcome.DESTROYED, null, TpmRequirements.toRemove(state(vm, vdc)));
  }

  /**
   * Saving a VM to a catalog (R21, R30): the template's VM is a clone with a TPM of its own, so
   * that section A holds for it.
   */
  public Preview capture(Vm vm, Treatment choice, VCenter on) {
    if (!vm.hasTpm()) {
      return new Preview(vm.name(), TpmOutcome.NONE, null, List.of());
    }
    var violations = TpmRequirements.toHave(TpmRequirements.Facts.of(vm.name(), vm.hardware(), on));
    return decided(TpmOperation.CAPTURE, on, choice, new Named(vm.name(), vm.name()), violations);
  }

  /**
   * A VM that is made from another, by any operation that copies (R11, R12, R14, R17, R18, R20).
   *
   * @param name of the new VM
   * @param choice what is to become of its TPM
   */
  public record Copying(
      TpmOperation operation, String name, TpmSource source, TpmTarget target, Treatment choice) {
    boolean replaces() {
      return source.tpm() && choice == Treatment.REPLACE;
    }

    private CrossingRules.Facts crossing() {
      return new CrossingRules.Facts(
          operation, source.subject(name), source.at(), target.on(), target.fastCrossing());
    }

    private TpmRequirements.Facts requirements() {
      return TpmRequirements.Facts.of(name, source.hardware(), target.on());
    }
  }

  /** Sections A, B, C, D and F for one VM that is made from another (R26, R33, R40 to R47). */
  public Preview copy(Copying asked) {
    if (!asked.source().tpm()) {
      return new Preview(
          asked.name(), TpmOutcome.NONE, null, CrossingRules.toCross(asked.crossing()));
    }
    var violations = new ArrayList<>(TpmRequirements.toHave(asked.requirements()));
    if (!asked.replaces()) { // R33: one that replaces needs section A only
      violations.addAll(CrossingRules.toCross(asked.crossing()));
    } else {
      violations.addAll(fullClone(asked));
    }
    var names = new Named(asked.name(), asked.source().name());
    return decided(asked.operation(), asked.target().on(), asked.choice(), names, violations);
  }

  /** R46. */
  private static List<Violation> fullClone(Copying asked) {
    var says = TpmRules.row(asked.operation(), asked.target().on().version()).says();
    var vdc = asked.target().vdc();
    return says == TpmRules.Says.TEMPLATE && vdc.isFastProvisioning()
        ? List.of(
            new Violation(
                TpmProblem.TPM_REPLACE_NEEDS_FULL_CLONE, asked.name(), vdc.name(), "full clones"))
        : List.of();
  }

  /** A VM that moves with its TPM (R19, R23); rules apply when it crosses vCenters (section D). */
  public Preview move(TpmOperation operation, TpmSource source, TpmTarget target) {
    var asked = new Copying(operation, source.name(), source, target, Treatment.COPY);
    var violations = new ArrayList<>(CrossingRules.toCross(asked.crossing()));
    boolean crosses = !source.at().id().equals(target.on().id());
    if (source.tpm() && crosses) {
      violations.addAll(0, TpmRequirements.toHave(asked.requirements()));
    }
    var outcome = source.tpm() ? TpmOutcome.MOVES_ALONG : TpmOutcome.NONE;
    return new Preview(source.name(), outcome, null, violations);
  }

  /** A copied TPM that is made anew before its VM runs (R6, R26, R45, R46). */
  public Preview replace(TpmOperation operation, Vm vm, Vdc vdc, VCenter on) {
    var target = new TpmTarget(vdc, on, false);
    var asked = new Copying(operation, vm.name(), TpmSource.of(vm, on), target, Treatment.REPLACE);
    var violations = new ArrayList<>(TpmRequirements.toRemove(state(vm, vdc)));
    violations.addAll(TpmRequirements.toHave(asked.requirements()));
    violations.addAll(fullClone(asked));
    return decided(operation, on, Treatment.REPLACE, new Named(vm.name(), vm.name()), violations);
  }

  private record Named(String vm, String source) {}

  private static Preview decided(
      TpmOperation operation, VCenter on, Treatment choice, Named names, List<Violation> others) {
    var violations = new ArrayList<>(others);
    var decision = TpmRules.decide(operation, on.version(), choice, names.vm());
    if (decision instanceof Decision.Refused refused) {
      violations.add(refused.violation());
    }
    boolean copy = choice != Treatment.REPLACE;
    return new Preview(
        names.vm(),
        copy ? TpmOutcome.COPIED : TpmOutcome.REPLACED,
        copy ? names.source() : null,
        violations);
  }

  private static TpmRequirements.State state(Vm vm, Vdc vdc) {
    return new TpmRequirements.State(
        vm.name(),
        vm.powerState(),
        vm.keyProvider().isPresent(),
        vm.hasSnapshots(),
        vdc.isFastProvisioning());
  }
}
