package org.sealport.domain.tpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealport.domain.vcenter.VCenterVersion;

/** Section B: what happens to the TPM in each operation. */
class TpmRulesTest {
  private static final List<String> SEVENS = List.of("6.5", "6.7.0", "7.0.0", "7.0.3", "7.9.9");
  private static final List<String> EIGHTS = List.of("8.0", "8.0.0.1", "8.0.2", "8.0.3", "9.0");

  // spotless:off
  /** The rule book's table: who decides; what is possible on 7.x; what on 8.x. */
  @ParameterizedTest(name = "{0} {1}: {2}; 7.x {3}; 8.x {4}")
  @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
      R10 | CREATE_VM                | NEW      | ''           | ''
      R11 | CREATE_VM_FROM_TEMPLATE  | TEMPLATE | COPY REPLACE | COPY REPLACE
      R12 | BUILD_VAPP               | TEMPLATE | COPY REPLACE | COPY REPLACE
      R13 | CREATE_VAPP_FROM_OVF     | NEW      | ''           | ''
      R14 | INSTANTIATE_TEMPLATE     | TEMPLATE | COPY REPLACE | COPY REPLACE
      R15 | IMPORT_VM                | MOVES    | COPY         | COPY
      R16 | ADD_BLANK_VM             | NEW      | ''           | ''
      R17 | ADD_VM_FROM_TEMPLATE     | TEMPLATE | COPY REPLACE | COPY REPLACE
      R18 | COPY_VM                  | CALLER   | COPY         | COPY REPLACE
      R19 | MOVE_VM                  | MOVES    | COPY         | COPY
      R20 | COPY_VAPP                | CALLER   | COPY         | COPY REPLACE
      R21 | CAPTURE                  | CALLER   | COPY REPLACE | COPY REPLACE
      R22 | CREATE_TEMPLATE_FROM_OVF | NEW      | ''           | ''
      R23 | MOVE_VAPP                | MOVES    | COPY         | COPY
      """)
  // spotless:on
  void R10_to_R23_everyOperationDoesExactlyWhatTheTableSays(
      String rule, TpmOperation operation, TpmRules.Says says, String on7, String on8) {
    assertThat(operation.rule()).isEqualTo(rule);
    SEVENS.forEach(version -> assertRow(operation, version, says, treatments(on7)));
    EIGHTS.forEach(version -> assertRow(operation, version, says, treatments(on8)));
  }

  private static void assertRow(
      TpmOperation operation, String version, TpmRules.Says says, Set<Treatment> allowed) {
    var on = new VCenterVersion(version);
    assertThat(TpmRules.row(operation, on).says()).as(version).isEqualTo(says);
    for (var asked : Treatment.values()) {
      var decision = TpmRules.decide(operation, on, asked, "vm");
      if (allowed.isEmpty()) {
        assertThat(decision).isEqualTo(new Decision.Allowed(Optional.empty()));
      } else if (allowed.contains(asked)) {
        assertThat(decision).isEqualTo(new Decision.Allowed(Optional.of(asked)));
      } else {
        assertThat(decision).as(version + " " + asked).isInstanceOf(Decision.Refused.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void R10_to_R23_everyOperationHasARowForTheOldestVCenter(TpmOperation operation) {
    assertThat(TpmRules.TABLE)
        .filteredOn(row -> row.operation() == operation)
        .first()
        .extracting(TpmRules.Row::since)
        .isEqualTo("0");
  }

  @ParameterizedTest
  @EnumSource
  void R10_to_R23_rowsOfOneOperationGetNewerFromTopToBottom(TpmOperation operation) {
    var since =
        TpmRules.TABLE.stream()
            .filter(row -> row.operation() == operation && !row.since().equals("0"))
            .map(row -> new VCenterVersion(row.since()))
            .toList();

    assertThat(since).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void R10_to_R23_everyRowNamesItsSource() {
    assertThat(TpmRules.TABLE)
        .allSatisfy(row -> assertThat(row.source()).startsWith(row.operation().rule()));
  }

  @Property
  void R24_whoDoesNotChooseGetsCopyWhereThereIsSomethingToCopy(
      @ForAll TpmOperation operation,
      @ForAll @IntRange(min = 6, max = 9) int major,
      @ForAll @IntRange(max = 9) int minor) {
    var on = new VCenterVersion(major + "." + minor);
    var first = TpmRules.row(operation, on).says() == TpmRules.Says.NEW;

    assertThat(TpmRules.decide(operation, on, null, "vm"))
        .isEqualTo(new Decision.Allowed(first ? Optional.empty() : Optional.of(Treatment.COPY)));
  }

  @ParameterizedTest(name = "R26: {0} with REPLACE on {1}: allowed {2}")
  @CsvSource({
    "COPY_VM,   7.0.3,   false",
    "COPY_VM,   7.0.3.9, false",
    "COPY_VM,   8.0.0,   true",
    "COPY_VM,   8.0.0.1, true",
    "COPY_VAPP, 7.0.3,   false",
    "COPY_VAPP, 8.0.0,   true",
    "MOVE_VM,   8.0.3,   false",
    "MOVE_VAPP, 8.0.3,   false",
    "IMPORT_VM, 8.0.3,   false"
  })
  void R26_aChoiceThatCannotBeHonouredIsRefusedAndNeverTurnedIntoTheOther(
      TpmOperation operation, String on, boolean allowed) {
    var version = new VCenterVersion(on);

    assertThat(TpmRules.decide(operation, version, Treatment.REPLACE, "payroll-db"))
        .isEqualTo(
            allowed
                ? new Decision.Allowed(Optional.of(Treatment.REPLACE))
                : new Decision.Refused(
                    new Violation(
                        TpmProblem.TPM_REPLACE_UNSUPPORTED,
                        "payroll-db",
                        "REPLACE on " + on,
                        "COPY")));
  }

  private static Set<Treatment> treatments(String words) {
    return words.isEmpty()
        ? Set.of()
        : Arrays.stream(words.split(" ")).map(Treatment::valueOf).collect(Collectors.toSet());
  }
}
