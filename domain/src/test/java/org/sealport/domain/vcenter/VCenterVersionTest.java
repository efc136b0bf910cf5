package org.sealport.domain.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.domain.shared.SealportException;

class VCenterVersionTest {
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "6.7,     <, 7.0",
    "7.0,     =, 7.0.0.0",
    "7.0.1,   <, 7.0.2",
    "7.0.9,   <, 7.0.10",
    "7.0.3,   <, 8.0",
    "7.0.3.9, <, 8.0.0",
    "8.0,     <, 8.0.0.1",
    "8.0.3,   <, 9.0",
    "9.0,     <, 10.0"
  })
  void versionsCompareByNumberAndMissingPartsAreZero(String a, String relation, String b) {
    int compared = new VCenterVersion(a).compareTo(new VCenterVersion(b));

    assertThat(compared < 0 ? "<" : compared > 0 ? ">" : "=").isEqualTo(relation);
    assertThat(new VCenterVersion(b).isAtLeast(a)).isTrue();
    assertThat(new VCenterVersion(a).isAtLeast(b)).isEqualTo(relation.equals("="));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "8", "8.", ".8", "8.0.0.0.0", "v8.0", "8.0 U3", "8,0", "8.1000", "٨.٠"})
  void whatIsNoVersionIsRefused(String text) {
    assertThatThrownBy(() -> new VCenterVersion(text))
        .isInstanceOf(SealportException.class)
        .extracting(e -> ((SealportException) e).problem())
        .isEqualTo(VCenterProblem.VCENTER_VERSION_INVALID);
  }

  @Property
  void orderIsTotal(
      @ForAll("versions") VCenterVersion a,
      @ForAll("versions") VCenterVersion b,
      @ForAll("versions") VCenterVersion c) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    assertThat(a).isEqualByComparingTo(a);
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a).isLessThanOrEqualTo(c);
    }
    if (a.compareTo(b) == 0) {
      assertThat(Integer.signum(a.compareTo(c))).isEqualTo(Integer.signum(b.compareTo(c)));
    }
  }

  @Property
  void atLeastAgreesWithTheOrder(
      @ForAll("versions") VCenterVersion a, @ForAll("versions") VCenterVersion b) {
    assertThat(a.isAtLeast(b.text())).isEqualTo(a.compareTo(b) >= 0);
  }

  @Provide
  Arbitrary<VCenterVersion> versions() {
    return Arbitraries.integers()
        .between(0, 12)
        .list()
        .ofMinSize(2)
        .ofMaxSize(4)
        .map(parts -> String.join(".", parts.stream().map(String::valueOf).toList()))
        .map(VCenterVersion::new);
  }

  @ParameterizedTest(name = "{0} runs vmx-{1}")
  @CsvSource({
    "6.0, 13",
    "6.5, 13",
    "6.7.0, 14",
    "6.7.1, 14",
    "6.7.2, 15",
    "7.0, 17",
    "7.0.1, 18",
    "7.0.2, 19",
    "7.0.3, 19",
    "8.0, 20",
    "8.0.1, 20",
    "8.0.2, 21",
    "8.0.3, 21",
    "9.0, 22"
  })
  void aVmThatStatesNoHardwareVersionGetsTheNewestOfItsVCenter(String version, int newest) {
    assertThat(HardwareVersions.newest(new VCenterVersion(version))).isEqualTo(newest);
  }

  @Property
  void newerVCentersNeverRunOlderHardware(
      @ForAll("versions") VCenterVersion a, @ForAll("versions") VCenterVersion b) {
    var ordered = List.of(a, b).stream().sorted().toList();

    assertThat(HardwareVersions.newest(ordered.get(0)))
        .isLessThanOrEqualTo(HardwareVersions.newest(ordered.get(1)));
  }
}
