package org.sealport.services.catalog.ovf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** What holds for every archive, good or bad. */
class OvaPropertiesTest {
  private static final String SENTINEL = "do not touch";

  private Path temp;

  @BeforeTry
  void makeTemp() throws IOException {
    temp = Files.createTempDirectory("ova");
    Files.writeString(temp.resolve("sentinel"), SENTINEL);
  }

  @AfterTry
  void nothingOutsideTheFolderWasWritten() throws IOException {
    try (Stream<Path> found = Files.list(temp)) {
      assertThat(found.map(path -> path.getFileName().toString()).sorted())
          .isIn(List.of("sentinel"), List.of("package", "sentinel"));
    }
    assertThat(temp.resolve("sentinel")).hasContent(SENTINEL);
    delete(temp);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** The package, or nothing when it was refused without a trace. Anything else fails the test. */
  private Optional<OvfPackage> unpack(byte[] archive) {
    var folder = temp.resolve("package");
    try {
      var limits = new OvfLimits(8 << 20, 50, 1 << 20);
      var in = new ByteArrayInputStream(archive);
      return Optional.of(new OvaReader(limits).read(in, folder, bytes -> {}));
    } catch (OvfException e) {
      assertThat(e.reasons()).isNotEmpty();
      assertThat(folder).doesNotExist();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> onDisk() {
    var folder = temp.resolve("package");
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> folder.relativize(file).toString(),
                  OvaPropertiesTest::text,
                  (one, other) -> one,
                  TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(Map<String, byte[]> files) {
    var texts = new TreeMap<String, String>();
    files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.ISO_8859_1)));
    return texts;
  }

  @Provide
  Arbitrary<OvaBuilder> builders() {
    var dialects = Arbitraries.of(TarWriter.Dialect.class);
    var algorithms = Arbitraries.of(OvfManifest.Algorithm.class);
    var names = Arbitraries.strings().alpha().numeric().withChars("._-").ofMinLength(1);
    return Combinators.combine(
            names.ofMaxLength(100).filter(name -> name.matches("[A-Za-z].*[A-Za-z0-9]")),
            dialects,
            algorithms,
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(4, 3000))
        .as(
            (name, dialect, algorithm, disks, bytes) ->
                OvaBuilder.vm(name)
                    .dialect(dialect)
                    .manifest(algorithm)
                    .disks(disks)
                    .diskBytes(bytes));
  }

  @Property(tries = 200)
  void anyPackageComesOutAsItWentIn(@ForAll("builders") OvaBuilder builder) {
    // USTAR cannot write a long name without a folder.
    Assume.that(builder.files().keySet().stream().allMatch(name -> name.length() <= 100));
    var unpacked = unpack(builder.ova());
    assertThat(unpacked).isPresent();
    assertThat(unpacked.get().unreferenced()).isEmpty();
    assertThat(unpacked.get().unverified()).isEmpty();
    assertThat(onDisk()).isEqualTo(texts(builder.files()));
  }

  @Property(tries = 100)
  void longNamesComeOutAsTheyWentIn(
      @ForAll @IntRange(min = 101, max = 235) int length,
      @ForAll boolean gnu,
      @ForAll @Size(max = 700) byte[] content) {
    var name = "n".repeat(length);
    var dialect = gnu ? TarWriter.Dialect.GNU : TarWriter.Dialect.PAX;
    var builder = OvaBuilder.vm("a").dialect(dialect).with(name, content);
    assertThat(unpack(builder.ova())).isPresent();
    assertThat(onDisk()).isEqualTo(texts(builder.files()));
  }

  @Property(tries = 1000)
  void aChangedByteIsRefusedOrChangesNoFile(
      @ForAll("builders") OvaBuilder builder,
      @ForAll @IntRange(min = 0) int where,
      @ForAll @IntRange(min = 1, max = 255) int change) {
    Assume.that(builder.files().keySet().stream().allMatch(name -> name.length() <= 100));
    var ova = builder.ova();
    ova[where % ova.length] ^= (byte) change;
    if (unpack(ova).isPresent()) {
      assertThat(onDisk()).containsAllEntriesOf(withoutManifest(texts(builder.files())));
    }
  }

  /** A change of the manifest's own name or blanks leaves everything else as it was. */
  private static Map<String, String> withoutManifest(Map<String, String> files) {
    files.keySet().removeIf(PackagePath::isManifest);
    return files;
  }

  @Property(tries = 500)
  void aCutArchiveIsRefusedUnlessOnlyPaddingIsMissing(@ForAll @IntRange(min = 0) int where) {
    var builder = OvaBuilder.vm("a");
    var ova = builder.ova();
    int length = where % (ova.length + 1);
    assertThat(unpack(Arrays.copyOf(ova, length)).isPresent())
        .isEqualTo(length >= ova.length - 512);
  }

  @Property(tries = 500)
  void swappedRemovedOrRepeatedBlocksAreRefusedOrChangeNoFile(
      @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 200) Integer> moves) {
    var builder = OvaBuilder.vm("a").disks(2).diskBytes(600);
    var ova = builder.ova();
    int blocks = ova.length / 512;
    for (int i = 0; i + 1 < moves.size(); i += 2) {
      int from = moves.get(i) % blocks * 512;
      int to = moves.get(i + 1) % blocks * 512;
      System.arraycopy(Arrays.copyOfRange(ova, from, from + 512), 0, ova, to, 512);
    }
    if (unpack(ova).isPresent()) {
      assertThat(onDisk()).containsAllEntriesOf(withoutManifest(texts(builder.files())));
    }
  }

  @Property(tries = 1000)
  void noiseIsRefused(@ForAll @Size(max = 4000) byte[] noise) {
    assertThat(unpack(noise)).isEmpty();
  }

  @Property(tries = 1000)
  void anyHeaderWithAFittingChecksumIsReadOrRefused(
      @ForAll @Size(512) byte[] header, @ForAll boolean likely) {
    if (likely) {
      System.arraycopy(
          TarWriter.header("a", '0', 5, TarWriter.Dialect.USTAR), 100, header, 100, 56);
      TarWriter.put(header, 257, "ustar\00000");
    }
    assertThat(unpack(new TarWriter().raw(TarWriter.seal(header)).raw(new byte[512]).end()))
        .isEmpty();
  }

  @Property(tries = 1000)
  void anyNameStaysInTheFolderOrIsRefused(
      @ForAll("names") String name, @ForAll @IntRange(max = 2) int how) {
    Assume.that(!name.isEmpty());
    var content = "x".getBytes(StandardCharsets.US_ASCII);
    var tar =
        new TarWriter()
            .file("a.ovf", OvaBuilder.vm("a").disks(0).xml().getBytes(StandardCharsets.UTF_8));
    var bytes = (name + "\0").getBytes(StandardCharsets.UTF_8);
    switch (how) {
      case 0 -> tar.entry("x", 'x', TarWriter.pax("path", name)).file("b", content);
      case 1 -> tar.entry("L", 'L', bytes, TarWriter.Dialect.GNU).file("b", content);
      default -> {
        Assume.that(bytes.length <= 100);
        tar.file(name, content);
      }
    }
    unpack(tar.end());
  }

  @Provide
  Arbitrary<String> names() {
    var pieces =
        Arbitraries.of("..", ".", "/", "\\", "a", "etc", "~", "C:", "\u0000", "\n", "é", "\u202E");
    return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
  }

  @Property(tries = 1000)
  void aNameThatIsFoundSafeStaysBelowAnyFolder(@ForAll("names") String name) {
    PackagePath.safe(name)
        .ifPresent(
            safe -> {
              var root = Path.of("/srv/uploads/1");
              assertThat(safe).doesNotStartWith("/").doesNotContain("\\", "\u0000", "\n");
              if (safe.matches("\\p{ASCII}*")) {
                var resolved = root.resolve(safe);
                assertThat(resolved.normalize()).isEqualTo(resolved);
                assertThat(resolved.startsWith(root)).isTrue();
                assertThat(resolved).isNotEqualTo(root);
              }
              assertThat(PackagePath.safe(safe)).hasValue(safe);
            });
  }

  @Example
  void aDriveBehindADotIsStillADrive() {
    assertThat(PackagePath.safe("./C:")).isEmpty();
    assertThat(PackagePath.safe("././http:/a")).isEmpty();
  }

  @Property(tries = 500)
  void anyDescriptorIsReadOrRefused(
      @ForAll @IntRange(min = 0) int where, @ForAll @Size(max = 5) byte[] garbage)
      throws IOException {
    var xml = OvaBuilder.vm("a").withTpm().disks(2).xml().getBytes(StandardCharsets.UTF_8);
    int at = where % xml.length;
    System.arraycopy(garbage, 0, xml, at, Math.min(garbage.length, xml.length - at));
    try {
      var read = DescriptorReader.read(new ByteArrayInputStream(xml), OvfAssertions.LIMITS);
      assertThat(read.systems()).isNotEmpty();
    } catch (OvfException e) {
      assertThat(e.reasons()).isNotEmpty();
    }
  }
}
