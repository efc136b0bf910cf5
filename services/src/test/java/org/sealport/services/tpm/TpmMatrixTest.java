package org.sealport.services.tpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The matrix in the documentation is what the code does. */
class TpmMatrixTest {
  private static final Path FILE = Path.of("..", "docs", "tpm-matrix.md");

  @Test
  void theCommittedMatrixIsWhatTheCodeSays() throws IOException {
    var made = TpmMatrix.document();
    if (Boolean.getBoolean("sealport.matrix.write")) {
      Files.writeString(FILE, made);
    }

    assertThat(Files.readString(FILE))
        .as("docs/tpm-matrix.md is stale: run this test with -Dsealport.matrix.write=true")
        .isEqualTo(made);
  }

  @Test
  void R20_R26_theMatrixShowsWhatVCenter7CannotDo() {
    assertThat(TpmMatrix.document())
        .contains("| R20 | COPY_VAPP |  | replace | **no**: R26 | **no**: R26 |")
        .contains("| R14 | INSTANTIATE_TEMPLATE | uploaded | none | replaced |");
  }
}
