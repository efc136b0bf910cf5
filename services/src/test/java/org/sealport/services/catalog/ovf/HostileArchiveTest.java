package org.sealport.services.catalog.ovf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.services.catalog.ovf.OvfAssertions.below;
import static org.sealport.services.catalog.ovf.OvfAssertions.problems;
import static org.sealport.services.catalog.ovf.OvfAssertions.refusal;
import static org.sealport.services.catalog.ovf.OvfAssertions.unpack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.services.catalog.ovf.TarWriter.Dialect;

/**
 * Archives that nobody's tool writes. None leaves anything behind, inside or outside its folder.
 */
class HostileArchiveTest {
  private static final byte[] CONTENT = "owned".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path temp;

  @AfterEach
  void nothingIsLeft() throws IOException {
    assertThat(below(temp)).isEmpty();
  }

  private Path folder() {
    return temp.resolve("package");
  }

  private OvfProblem only(byte[] ova) {
    var problems = problems(() -> unpack(ova, folder()));
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../escape",
        "a/../../escape",
        "/etc/passwd",
        "//host/share",
        "..",
        ".",
        "",
        "/",
        "a//b",
        "a/",
        "C:\\windows\\x",
        "c:x",
        "..\\escape",
        "a\\b",
        "x/./..",
        "file:///etc/passwd",
        "a\nb.vmdk",
        "a\u202Evmdk.exe",
        "a/b/c/d/e/f/g/h/i",
        "\u0000",
        "a/."
      })
  void aNameThatCouldLeaveTheFolderOrDeceiveIsRefused(String name) {
    var plain = TarWriter.seal(TarWriter.header(name, '7', 5, Dialect.USTAR));
    var ova = new TarWriter().raw(plain).raw(Arrays.copyOf(CONTENT, 512)).end();
    assertThat(only(ova)).isEqualTo(OvfProblem.OVA_HOSTILE_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../escape", "/abs", "a\u0000/../b", "x\u0000"})
  void extensionHeadersDoNotSmuggleANameIn(String name) {
    var pax = new TarWriter().entry("x", 'x', TarWriter.pax("path", name), Dialect.PAX);
    assertThat(only(pax.file("good", CONTENT).end())).isEqualTo(OvfProblem.OVA_HOSTILE_NAME);
    var bytes = (name + "\0").getBytes(StandardCharsets.UTF_8);
    var gnu = new TarWriter().entry("././@LongLink", 'L', bytes, Dialect.GNU);
    assertThat(only(gnu.file("good", CONTENT).end())).isEqualTo(OvfProblem.OVA_HOSTILE_NAME);
  }

  @Test
  void aPrefixDoesNotSmuggleANameIn() {
    var header = TarWriter.header("passwd", '0', 5, Dialect.USTAR);
    TarWriter.put(header, 345, "/etc");
    var ova = new TarWriter().raw(TarWriter.seal(header)).raw(Arrays.copyOf(CONTENT, 512)).end();
    assertThat(only(ova)).isEqualTo(OvfProblem.OVA_HOSTILE_NAME);
  }

  @Test
  void aNameThatIsNotUtf8IsRefused() {
    var header = TarWriter.header("abc", '0', 0, Dialect.USTAR);
    header[1] = (byte) 0xFF;
    var ova = new TarWriter().raw(TarWriter.seal(header)).end();
    assertThat(only(ova)).isEqualTo(OvfProblem.OVA_HOSTILE_NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "1, hard link",
    "2, symbolic link",
    "3, character device",
    "4, block device",
    "6, FIFO",
    "S, GNU sparse file",
    "D, GNU directory dump",
    "M, GNU continuation",
    "V, GNU volume label",
    "N, old GNU long name",
    "X, Solaris extension",
    "A, vendor",
    "Z, vendor"
  })
  void whatIsNoPlainFileIsRefused(char type, String what) {
    var header = TarWriter.header("thing", type, 0, Dialect.USTAR);
    TarWriter.put(header, 157, "/etc/passwd");
    var ova = new TarWriter().raw(TarWriter.seal(header)).end();
    var refusal = refusal(() -> unpack(ova, folder()));
    assertThat(refusal.reasons())
        .as(what)
        .containsExactly(OvfException.Reason.of(OvfProblem.OVA_ENTRY_REFUSED, "thing", type));
  }

  @Test
  void aLinkWithALongTargetIsRefusedAsALink() {
    var target = "/etc/passwd\0".getBytes(StandardCharsets.US_ASCII);
    var ova =
        new TarWriter()
            .entry("././@LongLink", 'K', target, Dialect.GNU)
            .entry("link", '2', new byte[0], Dialect.GNU)
            .file("link", CONTENT)
            .end();
    assertThat(only(ova)).isEqualTo(OvfProblem.OVA_ENTRY_REFUSED);
  }

  @ParameterizedTest
  @CsvSource({"a.ovf, a.ovf", "a.ovf, ./a.ovf", "a.vmdk, A.VMDK", "é.txt, e\u0301.txt", "ﬁ, fi"})
  void theSameFileTwiceIsRefused(String first, String second) {
    if (System.getProperty("sun.jnu.encoding").equals("UTF-8") || first.matches("\\p{ASCII}+")) {
      var ova = new TarWriter().file(first, GOOD_XML).file(second, GOOD_XML).end();
      assertThat(only(ova)).isEqualTo(OvfProblem.OVA_DUPLICATE_NAME);
    }
  }

  private static final byte[] GOOD_XML = OvaBuilder.vm("a").xml().getBytes(StandardCharsets.UTF_8);

  @Test
  void aFileThatIsAFolderElsewhereIsRefused() {
    var inside = new TarWriter().file("a", CONTENT).file("a/b", CONTENT).end();
    assertThat(only(inside)).isEqualTo(OvfProblem.OVA_DUPLICATE_NAME);
    var above = new TarWriter().file("a/b", CONTENT).file("a", CONTENT).end();
    assertThat(only(above)).isEqualTo(OvfProblem.OVA_DUPLICATE_NAME);
  }

  @Test
  void aWrongChecksumIsRefused() {
    var header = TarWriter.seal(TarWriter.header("b", '0', 0, Dialect.USTAR));
    header[0] = 'c';
    var ova = new TarWriter().file("a", CONTENT).raw(header).end();
    assertThat(only(ova)).isEqualTo(OvfProblem.OVA_HEADER_DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0000000005", "99999999999", "0x000000005", "           ", "5\u00005"})
  void aSizeThatIsNoOctalNumberIsRefused(String size) {
    var header = TarWriter.header("a", '0', 0, Dialect.USTAR);
    TarWriter.put(header, 124, size);
    var ova = new TarWriter().raw(TarWriter.seal(header)).end();
    assertThat(only(ova)).isIn(OvfProblem.OVA_HEADER_DAMAGED, OvfProblem.OVA_TRUNCATED);
  }

  @Test
  void aBinarySizeThatIsNegativeOrTooLargeIsRefused() {
    for (int first : new int[] {0xFF, 0x81, 0xC0}) {
      var header = TarWriter.header("a", '0', 5, Dialect.GNU);
      header[124] = (byte) first;
      assertThat(only(new TarWriter().raw(TarWriter.seal(header)).end()))
          .isEqualTo(OvfProblem.OVA_HEADER_DAMAGED);
    }
    var negative = TarWriter.header("a", '0', -1, Dialect.GNU);
    assertThat(only(new TarWriter().raw(TarWriter.seal(negative)).end()))
        .isEqualTo(OvfProblem.OVA_HEADER_DAMAGED);
  }

  @Test
  void aFileThatClaimsMoreThanComesIsTruncated() {
    var ova = new TarWriter().headerOnly("a", '0', Long.MAX_VALUE, Dialect.GNU).end();
    assertThat(only(ova)).isEqualTo(OvfProblem.OVA_TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "5",
        "99 path=a\n",
        "0 path=a\n",
        "-9 path=a\n",
        "9 pathXa\n",
        "5 =a\n",
        "9 path=abc",
        "99999999999 path=a\n",
        "9999999 path=a\n",
        "10 path=a\n\n",
        "3 \n"
      })
  void aMalformedPaxHeaderIsRefused(String records) {
    var bytes = records.getBytes(StandardCharsets.UTF_8);
    var ova = new TarWriter().entry("x", 'x', bytes).file("a", CONTENT).end();
    assertThat(only(ova)).isEqualTo(OvfProblem.OVA_ENTRY_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e3", "", "9223372036854775808", "0x10"})
  void aPaxSizeThatIsNoNumberIsRefused(String size) {
    var ova = new TarWriter().entry("x", 'x', TarWriter.pax("size", size)).file("a", CONTENT).end();
    assertThat(only(ova)).isEqualTo(OvfProblem.OVA_HEADER_DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"path", "size"})
  void aGlobalHeaderThatRenamesEveryEntryIsRefused(String key) {
    var ova = new TarWriter().entry("g", 'g', TarWriter.pax(key, "7")).file("a", CONTENT).end();
    assertThat(only(ova)).isEqualTo(OvfProblem.OVA_ENTRY_REFUSED);
  }

  @Test
  void aSparseFileInPaxClothesIsRefused() {
    var ova =
        new TarWriter()
            .entry("x", 'x', TarWriter.pax("GNU.sparse.realsize", "999999999999"))
            .file("a", CONTENT)
            .end();
    assertThat(only(ova)).isEqualTo(OvfProblem.OVA_ENTRY_REFUSED);
  }

  @Test
  void anExtensionHeaderThatFillsTheMemoryIsRefused() {
    for (char type : new char[] {'x', 'g', 'L', 'K'}) {
      var ova = new TarWriter().headerOnly("x", type, 1L << 33, Dialect.GNU).withoutEnd();
      assertThat(only(ova)).isEqualTo(OvfProblem.OVF_TOO_LARGE);
    }
  }

  @Test
  void anExtensionHeaderWithoutAnEntryIsRefused() {
    var ova = new TarWriter().entry("x", 'x', TarWriter.pax("path", "a")).end();
    assertThat(only(ova)).isEqualTo(OvfProblem.OVA_HEADER_DAMAGED);
  }

  @Test
  void aSecondArchiveBehindTheEndIsRefused() {
    var ova = new TarWriter().raw(OvaBuilder.vm("a").ova()).raw(OvaBuilder.vm("b").ova()).end();
    assertThat(only(ova)).isEqualTo(OvfProblem.OVA_TRAILING_DATA);
  }

  @ParameterizedTest
  @EnumSource
  void aReferenceOutOfThePackageIsRefused(Reference reference) {
    var ova =
        OvaBuilder.vm("a")
            .withoutManifest()
            .descriptor(xml -> xml.replace("a-vm1-disk1.vmdk", reference.href))
            .ova();
    assertThat(only(ova)).isEqualTo(OvfProblem.OVF_HREF_REFUSED);
  }

  enum Reference {
    UP("../../etc/shadow"),
    ABSOLUTE("/etc/shadow"),
    ADDRESS("http://169.254.169.254/latest/meta-data"),
    FILE("file:///etc/shadow"),
    SHARE("\\\\host\\share\\disk.vmdk");

    private final String href;

    Reference(String href) {
      this.href = href;
    }
  }

  @Test
  void reasonsCarryNoControlCharactersAndNoNovels() {
    var longName = "\r\nFAKE LOG LINE ".repeat(100);
    var ova = new TarWriter().entry("x", 'x', TarWriter.pax("path", longName)).file("a", CONTENT);
    var refusal = refusal(() -> unpack(ova.end(), folder()));
    assertThat(refusal.getMessage()).hasSizeLessThan(300).doesNotContain("\n").doesNotContain("\r");
  }
}
