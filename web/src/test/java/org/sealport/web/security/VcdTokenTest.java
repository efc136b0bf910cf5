package org.sealport.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens as clients of the compatible API send them. */
class VcdTokenTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          abc,             abc,
          abc; org=acme,   abc, acme
          abc;org=acme,    abc, acme
          abc; ORG=System, abc, system
          abc;org=SYSTEM,  abc, system
          """)
  void theOrganizationMayFollow(String sent, String value, String organization) {
    assertThat(VcdToken.parse(sent)).isEqualTo(new VcdToken(value, organization));
  }

  @ParameterizedTest
  @CsvSource({"abc;org=acme"})
  void aTokenIsNotWrittenToLogs(String sent) {
    assertThat(VcdToken.parse(sent).toString()).doesNotContain("abc");
  }
}
