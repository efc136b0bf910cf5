package org.sealport.web.rest.vcd.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients send versions that are not announced. */
class ApiVersionTest {
  @ParameterizedTest(name = "{0} is answered as {1}")
  @CsvSource(
      textBlock =
          """
          36.0,   36.0
          36.1,   36.0
          36,     36.0
          37.0,   37.0
          37.2,   37.2
          37.3,   37.2
          37.10,  37.1
          38.0,   38.0
          38.1,   38.1
          38.1.0, 38.1
          38.2,
          39.0,
          40.0,
          35.0,
          35.2,
          abc,
          -1,
          99999999999999,
          """)
  void theNewestThatIsNotNewerAnswers(String asked, String answered) {
    assertThat(ApiVersion.answering(asked).map(ApiVersion::number).orElse(null))
        .isEqualTo(answered);
  }
}
