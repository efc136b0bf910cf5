package org.sealport.domain.tpm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealport.domain.vcenter.VCenterVersion;

/**
 * Section B of the rule book as a table: what each operation may do with a TPM, by the version of
 * the vCenter that executes it. The code below only looks up.
 */
public final class TpmRules {
  private TpmRules() {}

  /** Who decides what happens. */
  public enum Says {
    /** There is nothing to copy: the TPM is a first one. */
    NEW,
    /** The caller, among the treatments of the row; copy when it does not say (R24). */
    CALLER,
    /** The template, among the treatments of the row (section C). */
    TEMPLATE,
    /** The TPM moves along with its VM. */
    MOVES
  }

  /** Applies from {@code since} until the next row of the same operation. */
  public record Row(
      TpmOperation operation, String since, Says says, Set<Treatment> allowed, String source) {}

  private static final Set<Treatment> NONE = Set.of();
  private static final Set<Treatment> COPY = Set.of(Treatment.COPY);
  private static final Set<Treatment> BOTH = Set.of(Treatment.COPY, Treatment.REPLACE);

  // spotless:off
  public static final List<Row> TABLE = List.of(
      new Row(TpmOperation.CREATE_VM,                "0",   Says.NEW,      NONE, "R10"),
      new Row(TpmOperation.CREATE_VM_FROM_TEMPLATE,  "0",   Says.TEMPLATE, BOTH, "R11"),
      new Row(TpmOperation.BUILD_VAPP,               "0",   Says.TEMPLATE, BOTH, "R12"),
      new Row(TpmOperation.CREATE_VAPP_FROM_OVF,     "0",   Says.NEW,      NONE, "R13"),
      new Row(TpmOperation.INSTANTIATE_TEMPLATE,     "0",   Says.TEMPLATE, BOTH, "R14"),
      new Row(TpmOperation.IMPORT_VM,                "0",   Says.MOVES,    COPY, "R15, R44"),
      new Row(TpmOperation.ADD_BLANK_VM,             "0",   Says.NEW,      NONE, "R16"),
      new Row(TpmOperation.ADD_VM_FROM_TEMPLATE,     "0",   Says.TEMPLATE, BOTH, "R17"),
      new Row(TpmOperation.COPY_VM,                  "0",   Says.CALLER,   COPY, "R18: 7.x can only copy at clone time"),
      new Row(TpmOperation.COPY_VM,                  "8.0", Says.CALLER,   BOTH, "R18: VirtualMachineCloneSpec.tpmProvisionPolicy"),
      new Row(TpmOperation.MOVE_VM,                  "0",   Says.MOVES,    COPY, "R19"),
      new Row(TpmOperation.COPY_VAPP,                "0",   Says.CALLER,   COPY, "R20: 7.x can only copy at clone time"),
      new Row(TpmOperation.COPY_VAPP,                "8.0", Says.CALLER,   BOTH, "R20: VirtualMachineCloneSpec.tpmProvisionPolicy"),
      new Row(TpmOperation.CAPTURE,                  "0",   Says.CALLER,   BOTH, "R21: recorded, takes effect at instantiation"),
      new Row(TpmOperation.CREATE_TEMPLATE_FROM_OVF, "0",   Says.NEW,      NONE, "R22"),
      new Row(TpmOperation.MOVE_VAPP,                "0",   Says.MOVES,    COPY, "R23"));
  // spotless:on

  /** The row that governs an operation on a vCenter of this version. */
  public static Row row(TpmOperation operation, VCenterVersion version) {
    return TABLE.stream()
        .filter(
            row ->
                row.operation() == operation
                    && (row.since().equals("0") || version.isAtLeast(row.since())))
        .reduce((older, newer) -> newer)
        .orElseThrow(() -> new IllegalStateException("no row for " + operation));
  }

  /**
   * Decides what an operation does to a TPM.
   *
   * @param asked the caller's or the template's choice; null means copy where there is something to
   *     copy (R24)
   */
  public static Decision decide(
      TpmOperation operation, VCenterVersion version, Treatment asked, String vm) {
    var row = row(operation, version);
    if (row.allowed().isEmpty()) {
      return new Decision.Allowed(Optional.empty());
    }
    var wanted = asked == null ? Treatment.COPY : asked;
    if (row.allowed().contains(wanted)) {
      return new Decision.Allowed(Optional.of(wanted));
    }
    var allowed =
        row.allowed().stream().map(Treatment::name).sorted().collect(Collectors.joining(", "));
    return new Decision.Refused(
        new Violation(TpmProblem.TPM_REPLACE_UNSUPPORTED, vm, wanted + " on " + version, allowed));
  }
}
