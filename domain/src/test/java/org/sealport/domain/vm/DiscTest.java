package org.sealport.domain.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscTest {
  private static final UUID IMAGE = UUID.fromString("0f0e0d0c-0b0a-4908-8706-050403020100");

  @Test
  void theFileOfAnImageTellsWhichItIs() {
    var disc = Disc.of("nfs [1]", IMAGE);

    assertThat(Disc.of("nfs", IMAGE).file())
        .isEqualTo("[nfs] sealport-media/0f0e0d0c-0b0a-4908-8706-050403020100.iso");
    assertThat(Disc.of("nfs", IMAGE).image()).contains(IMAGE);
    assertThat(disc.file()).startsWith("[nfs [1]] ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[nfs] iso/windows.iso",
        "[nfs] sealport-media/windows.iso",
        "[nfs] sealport-media/0f0e0d0c-0b0a-4908-8706-050403020100.iso.part",
        "[nfs] other/sealport-media/0f0e0d0c-0b0a-4908-8706-050403020100.iso",
        "windows.iso",
        ""
      })
  void anythingElseIsNoImageOfACatalog(String file) {
    assertThat(new Disc(file).image()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "[nfs] iso/windows 11.iso, windows 11.iso",
    "[nfs] windows.iso, windows.iso",
    "windows.iso, windows.iso"
  })
  void itsNameDoesNotTellTheDatastore(String file, String name) {
    assertThat(new Disc(file).name()).isEqualTo(name);
  }
}
