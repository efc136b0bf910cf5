package org.sealport.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealport.domain.access.AccessRules.Subject;

class AccessTest {
  private final Access access = Access.of("victor");

  @Test
  void untilTheOwnerSaysOtherwiseEverybodyReachesAllOfIt() {
    assertThat(access.levelOf("uma")).isEqualTo(AccessLevel.FULL_CONTROL);
  }

  @ParameterizedTest(name = "everyone {0}, the member {1}: {2}")
  @CsvSource(
      textBlock =
          """
          NONE,         NONE,         NONE
          NONE,         READ_ONLY,    READ_ONLY
          READ_ONLY,    CHANGE,       CHANGE
          CHANGE,       READ_ONLY,    CHANGE
          FULL_CONTROL, READ_ONLY,    FULL_CONTROL
          """)
  void aMemberHasTheMostOfItsOwnAndOfEveryones(
      AccessLevel everyone, AccessLevel own, AccessLevel held) {
    access.becomes(everyone, Map.of("uma", own));

    assertThat(access.levelOf("uma")).isEqualTo(held);
    assertThat(access.levelOf("carol")).isEqualTo(everyone);
  }

  @Test
  void theOwnerReachesAllOfItAndIsNoMemberBesides() {
    access.becomes(AccessLevel.NONE, Map.of("victor", AccessLevel.READ_ONLY));

    assertThat(access.levelOf("victor")).isEqualTo(AccessLevel.FULL_CONTROL);
    assertThat(access.members()).isEmpty();
  }

  @Test
  void whoGaveItAwayHasWhatEveryoneHas() {
    access.becomes(AccessLevel.NONE, Map.of("uma", AccessLevel.CHANGE));
    access.giveTo("uma");

    assertThat(access.levelOf("uma")).isEqualTo(AccessLevel.FULL_CONTROL);
    assertThat(access.levelOf("victor")).isEqualTo(AccessLevel.NONE);
    assertThat(access.members()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatOnlyReadsNeedsReadOnlyAndWhatEndsSomethingNeedsFullControl(Right right) {
    var needed = AccessRules.needed(right, Subject.VAPP);
    if (right.name().endsWith("_VIEW")) {
      assertThat(needed).isEqualTo(AccessLevel.READ_ONLY);
    }
    if (right == Right.VM_DELETE || right == Right.VAPP_DELETE || right == Right.VAPP_SHARE) {
      assertThat(needed).isEqualTo(AccessLevel.FULL_CONTROL);
    }
    if (right == Right.VM_EDIT || right == Right.VM_POWER || right == Right.VM_TPM) {
      assertThat(needed).isEqualTo(AccessLevel.CHANGE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLevelIsFoundByItsLabel(AccessLevel level) {
    assertThat(AccessLevel.labelled(level.label())).contains(level);
  }
}
