package org.sealport.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, ids and pages that clients send. */
class NameTest {
  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        " ",
        "\t",
        " leading",
        "trailing ",
        "a\nb",
        "a\u0000b",
        "a\u007fb",
        "a\u0085b",
        "a\u2028b",
        "a\u2029b",
        "a\ud800b",
        "a/b",
        "a\\b",
        "100%",
        "ideographic\u3000"
      })
  void whatCouldMisleadAReaderOrAFileSystemIsNoName(String name) {
    assertRefused(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "payroll-db", "Buchhaltung Süd", "経理 データベース", "x.y_z (2)", "🔐 vault"})
  void namesOfAnyLanguageAreTaken(String name) {
    assertThat(Name.checked(name)).isEqualTo(name);
  }

  @Property
  void upTo80CharactersAreTaken(
      @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = Name.MAX) String name) {
    assertThat(Name.checked(name)).isEqualTo(name);
  }

  @Test
  void the81stCharacterIsTooMany() {
    assertRefused("x".repeat(81));
  }

  @Property
  void noControlCharacterPasses(@ForAll @CharRange(to = '\u009f') char character) {
    if (Character.isISOControl(character)) {
      assertRefused("a" + character + "b");
    }
  }

  @Test
  void anUnknownDetailDoesNotHideTheProblem() {
    assertThat(CommonProblem.NOT_FOUND.with("vm", null).details()).containsExactly("vm", "");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"1", "' or 1=1", "../..", "00000000-0000-0000-0000-00000000000g"})
  void aMalformedIdTellsNoMoreThanAnUnknownOne(String id) {
    assertThatThrownBy(() -> Ids.parse(id))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.NOT_FOUND));
  }

  @Test
  void aPageHasBounds() {
    assertThat(new Page(0, 500, null, true).size()).isEqualTo(500);
    assertThatThrownBy(() -> new Page(-1, 10, null, true)).isInstanceOf(SealportException.class);
    assertThatThrownBy(() -> new Page(0, 0, null, true)).isInstanceOf(SealportException.class);
    assertThatThrownBy(() -> new Page(0, 501, null, true)).isInstanceOf(SealportException.class);
  }

  private static void assertRefused(String name) {
    assertThatThrownBy(() -> Name.checked(name))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.NAME_INVALID));
  }
}
