package org.sealport.domain.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;

/** What a VM's hardware may be. */
class HardwareTest {
  // spotless:off
  @ParameterizedTest(name = "{0}: {1} is refused")
  @CsvSource(nullValues = "-", textBlock = """
      guestId,         -
      guestId,         x
      guestId,         win 11
      guestId,         windows11_64Guest'
      guestId,         ../../etc
      firmware,        -
      hardwareVersion, 3
      hardwareVersion, 23
      hardwareVersion, -1
      cpus,            0
      cpus,            769
      memoryMb,        0
      memoryMb,        3
      memoryMb,        1026
      memoryMb,        25165828
      memoryMb,        -4
      diskMb,          -1
      diskMb,          65011713
      """)
  // spotless:on
  void whatIsOutOfBoundsIsRefusedByItsName(String field, String value) {
    assertThatThrownBy(() -> with(field, value))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(CommonProblem.INVALID_INPUT);
              assertThat(e.details()).containsExactly(field, String.valueOf(value));
            });
  }

  @Property
  void whatIsWithinBoundsIsTaken(
      @ForAll @IntRange(min = 4, max = 22) int version,
      @ForAll @IntRange(min = 1, max = 768) int cpus,
      @ForAll @IntRange(min = 1, max = 6291456) int memoryIn4Mb,
      @ForAll @LongRange(min = 0, max = 65011712) long disk) {
    var hardware =
        new Hardware("ubuntu64Guest", Firmware.EFI, version, cpus, 4 * memoryIn4Mb, disk);

    assertThat(hardware.memoryMb()).isEqualTo(4 * memoryIn4Mb);
  }

  private static Hardware with(String field, String value) {
    return new Hardware(
        field.equals("guestId") ? value : "ubuntu64Guest",
        field.equals("firmware") ? null : Firmware.EFI,
        number(field, "hardwareVersion", value, 19),
        number(field, "cpus", value, 2),
        number(field, "memoryMb", value, 4096),
        number(field, "diskMb", value, 0));
  }

  private static int number(String field, String mine, String value, int otherwise) {
    return field.equals(mine) ? Integer.parseInt(value) : otherwise;
  }
}
