package org.sealport.lab.tpm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TpmExceptionTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      textBlock =
          """
          1DF, TPM_RC_INTEGRITY (parameter 1)
          18B, TPM_RC_HANDLE (handle 1)
          98E, TPM_RC_AUTH_FAIL (session 1)
          921, TPM_RC_LOCKOUT
          101, TPM_RC_FAILURE
          1FE, TPM_RC_0x0BE (parameter 1)
          """)
  void namesAResponseCodeAsTheSpecificationDoes(String code, String text) {
    assertThat(new TpmException("TPM2_LOAD", Integer.parseInt(code, 16)))
        .hasMessage("TPM2_LOAD: " + text);
  }
}
