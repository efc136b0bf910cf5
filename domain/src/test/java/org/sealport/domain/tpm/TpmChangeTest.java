package org.sealport.domain.tpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.domain.tpm.TpmRequirements.State;
import org.sealport.domain.vm.PowerState;

/** R6 and R45: when may a TPM be added to, or removed from, an existing VM? */
class TpmChangeTest {
  private static final String OFF = "TPM_VM_NOT_POWERED_OFF";
  private static final String SNAPSHOTS = "TPM_VM_HAS_SNAPSHOTS";
  private static final String LINKED = "TPM_LINKED_CLONE";

  @ParameterizedTest(
      name = "{0}, encrypted {1}, snapshots {2}, linked {3}: add [{4}], remove [{5}]")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          OFF       | true  | false | false | ''                          | ''
          OFF       | false | false | false | ''                          | ''
          ON        | true  | false | false | %1$s                        | %1$s
          SUSPENDED | true  | false | false | %1$s                        | %1$s
          OFF       | true  | true  | false | ''                          | %2$s
          OFF       | false | true  | false | %2$s                        | %2$s
          ON        | true  | true  | false | %1$s                        | %1$s %2$s
          ON        | false | true  | false | %1$s %2$s                   | %1$s %2$s
          OFF       | true  | false | true  | %3$s                        | %3$s
          ON        | true  | true  | true  | %1$s %3$s                   | %1$s %2$s %3$s
          ON        | false | true  | true  | %1$s %2$s %3$s              | %1$s %2$s %3$s
          """)
  void R6_R45_aTpmIsAddedAndRemovedOnlyWhenEveryRuleAgrees(ArgumentsAccessor row) {
    var state =
        new State(
            "vm",
            row.get(0, PowerState.class),
            row.getBoolean(1),
            row.getBoolean(2),
            row.getBoolean(3));

    assertThat(problems(TpmRequirements.toAdd(state))).isEqualTo(problems(row.getString(4)));
    assertThat(problems(TpmRequirements.toRemove(state))).isEqualTo(problems(row.getString(5)));
  }

  @ParameterizedTest(name = "R6: {0}")
  @CsvSource({"ON", "SUSPENDED"})
  void R6_theRefusalTellsThePowerStateThatWasFound(PowerState power) {
    var state = new State("payroll-db", power, true, false, false);

    assertThat(TpmRequirements.toRemove(state))
        .containsExactly(
            new Violation(TpmProblem.TPM_VM_NOT_POWERED_OFF, "payroll-db", power.name(), "OFF"));
  }

  private static List<String> problems(List<Violation> violations) {
    return violations.stream().map(violation -> violation.problem().name()).toList();
  }

  private static List<String> problems(String named) {
    var words = named.formatted(OFF, SNAPSHOTS, LINKED);
    return words.isEmpty() ? List.of() : List.of(words.split(" "));
  }
}
