package org.sealport.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
  void aNameThatASpreadsheetWouldRunIsText(String name) {
    assertThat(CsvCell.harmless(name)).isEqualTo("'" + name);
  }

  @Test
  void whatIsNoTextOrRunsNothingStaysAsItIs() {
    assertThat(CsvCell.harmless("web-1")).isEqualTo("web-1");
    assertThat(CsvCell.harmless("")).isEqualTo("");
    assertThat(CsvCell.harmless(-1)).isEqualTo(-1);
    assertThat(CsvCell.harmless(null)).isNull();
  }
}
