package org.sealport.services.catalog.ovf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.services.catalog.ovf.OvfAssertions.problems;
import static org.sealport.services.catalog.ovf.OvfAssertions.refusal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.services.catalog.ovf.OvfManifest.Algorithm;
import org.sealport.services.catalog.ovf.OvfManifest.Digest;

/** Units, guests and manifests. */
class OvfValuesTest {

  @ParameterizedTest
  @CsvSource({
    "1, byte, 1",
    "7, bytes, 7",
    "3, byte * 2^20, 3145728",
    "3, byte * 2 ^ 20, 3145728",
    "3, byte*1024*1024, 3145728",
    "2, byte * 2^30, 2147483648",
    "2, byte*2^30, 2147483648",
    "1, MegaBytes, 1048576",
    "1, MB, 1048576",
    "1, GigaBytes, 1073741824",
    "1, KiloBytes, 1024",
    "2, byte * 10^9, 2000000000",
    "1, TB, 1099511627776",
    "1, BYTE * 2^40, 1099511627776",
    "5, MegaBytes * 2^10, 5368709120",
    "1, byte * 7, 7"
  })
  void aSizeInUnitsIsSoManyBytes(long quantity, String units, long bytes) {
    assertThat(AllocationUnits.bytes(quantity, units)).hasValue(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hertz * 10^6",
        "byte * 2^-3",
        "byte * 2^99",
        "byte / 2",
        "byte *",
        "* 2",
        "byte * x",
        "byte ** 2",
        "byte 2^20",
        "byte * 99999999999",
        "parsec"
      })
  void anUnknownUnitOrASizeOutOfRangeIsNone(String units) {
    assertThat(AllocationUnits.bytes(1, units)).isEmpty();
  }

  @Test
  void aSizeOutOfRangeIsNone() {
    assertThat(AllocationUnits.bytes(Long.MAX_VALUE, "byte * 2^10")).isEmpty();
    assertThat(AllocationUnits.bytes(1L << 40, "byte * 2^30")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "windows11_64Guest, 1, '', windows11_64Guest",
    "'', 94, '', ubuntu64Guest",
    "'', 107, 8, centos8_64Guest",
    "'', 107, 8.4, centos8_64Guest",
    "'', 107, 99, centos64Guest",
    "'', 80, 9.2, rhel9_64Guest",
    "'', 96, 12, debian12_64Guest",
    "'', 105, '', windows7_64Guest",
    "'', 0, '', otherGuest",
    "'', 9999, '', otherGuest",
    "'../../x', 94, '', ubuntu64Guest",
    "'win 11', 36, '', otherLinuxGuest"
  })
  void vmwaresNameOfTheGuestWinsOverTheNumber(
      String osType, int cimId, String version, String guest) {
    assertThat(CimGuests.guestId(osType, cimId, version)).isEqualTo(guest);
  }

  private static OvfManifest manifest(String text) {
    return OvfManifest.parse("a.mf", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everySpellingOfAManifestLineIsRead() {
    var one = "0123456789ABCDEF0123456789abcdef01234567";
    var digest = new Digest(Algorithm.SHA1, one.toLowerCase(java.util.Locale.ROOT));
    var read =
        manifest(
            "SHA1(a.ovf)= %1$s\r\nSHA1 (b c.vmdk) = %1$s\n\nSHA-1(d(1).vmdk)=%1$s\n"
                .formatted(one));
    assertThat(read.digests())
        .isEqualTo(Map.of("a.ovf", digest, "b c.vmdk", digest, "d(1).vmdk", digest));
  }

  @Test
  void theAlgorithmIsReadWithItsLength() {
    var read = manifest("SHA256(a)= " + "0".repeat(64) + "\nSHA512(b)= " + "f".repeat(128) + "\n");
    assertThat(read.digests().get("a").algorithm()).isEqualTo(Algorithm.SHA256);
    assertThat(read.digests().get("b").algorithm()).isEqualTo(Algorithm.SHA512);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "MD5(a)= 0123456789abcdef0123456789abcdef",
        "SHA1(a)= 0123",
        "SHA1(a)=",
        "SHA1()= 0123456789abcdef0123456789abcdef01234567",
        "SHA256(a)= 0123456789abcdef0123456789abcdef01234567",
        "SHA1(a)= 0123456789abcdef0123456789abcdef0123456z",
        "\u0000\u0001"
      })
  void aLineThatIsNotUnderstoodIsRefusedWithItsNumber(String line) {
    var refusal = refusal(() -> manifest("\n" + line + "\n"));
    assertThat(refusal.reasons())
        .containsExactly(OvfException.Reason.of(OvfProblem.OVF_MANIFEST_MALFORMED, "a.mf", 2));
  }

  @Test
  void twoDifferentDigestsOfOneFileAreRefused() {
    var text = "SHA1(a)= " + "0".repeat(40) + "\nSHA1(a)= " + "1".repeat(40);
    assertThat(problems(() -> manifest(text))).containsExactly(OvfProblem.OVF_MANIFEST_MALFORMED);
  }

  @Test
  void everyProblemSaysWhatACallerHasToDo() {
    assertThat(OvfProblem.values()).allMatch(problem -> problem.kind() != null);
    assertThat(OvfException.of(OvfProblem.OVF_TOO_LARGE, "package", 5).details())
        .containsExactly("package", "5");
  }
}
