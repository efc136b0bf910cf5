package org.sealport.services.catalog.ovf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealport.services.catalog.ovf.OvfAssertions.LIMITS;
import static org.sealport.services.catalog.ovf.OvfAssertions.below;
import static org.sealport.services.catalog.ovf.OvfAssertions.problems;
import static org.sealport.services.catalog.ovf.OvfAssertions.refusal;
import static org.sealport.services.catalog.ovf.OvfAssertions.unpack;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.services.catalog.ovf.OvfManifest.Algorithm;

class OvaReaderTest {
  private static final OvaBuilder GOOD = OvaBuilder.vm("good");

  @TempDir Path temp;

  private Path folder() {
    return temp.resolve("package");
  }

  @ParameterizedTest
  @EnumSource
  void anArchiveOfEveryDialectIsUnpacked(TarWriter.Dialect dialect) throws IOException {
    var builder = OvaBuilder.vm("win11").withTpm().disks(3).dialect(dialect);
    var unpacked = unpack(builder.ova(), folder());

    assertThat(unpacked.descriptor().name()).isEqualTo("win11");
    assertThat(unpacked.descriptor().hasTpm()).isTrue();
    assertThat(unpacked.descriptor().disks()).hasSize(3);
    assertThat(unpacked.unreferenced()).isEmpty();
    assertThat(unpacked.unverified()).isEmpty();
    for (var file : builder.files().entrySet()) {
      assertThat(folder().resolve(file.getKey())).hasBinaryContent(file.getValue());
    }
  }

  @Test
  void everyFileIsToldWithItsSizeAndSha256() throws IOException {
    var unpacked = unpack(GOOD.ova(), folder());
    assertThat(unpacked.files())
        .containsExactlyElementsOf(
            GOOD.files().entrySet().stream()
                .map(
                    file ->
                        new OvfPackage.StoredFile(
                            file.getKey(),
                            file.getValue().length,
                            OvaBuilder.hex(Algorithm.SHA256, file.getValue())))
                .toList());
    assertThat(unpacked.partsOf(unpacked.descriptor().files().get(0)))
        .extracting(OvfPackage.StoredFile::name)
        .containsExactly(GOOD.diskName(1, 1));
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedDiskIsRefusedByEveryKindOfDigest(Algorithm algorithm) throws IOException {
    var ova = OvaBuilder.vm("x").manifest(algorithm).withDamagedDisk().ova();
    assertThat(problems(() -> unpack(ova, folder())))
        .containsExactly(OvfProblem.OVF_CHECKSUM_MISMATCH);
    assertThat(folder()).doesNotExist();
  }

  @Test
  void aManifestBehindTheDisksIsCheckedAsWell() throws IOException {
    var files = OvaBuilder.vm("x").manifest(Algorithm.SHA512).withDamagedDisk().files();
    var tar = new TarWriter();
    files.forEach((name, content) -> tarUnless("x.mf", name, content, tar));
    var ova = tar.file("x.mf", files.get("x.mf")).end();
    assertThat(problems(() -> unpack(ova, folder())))
        .containsExactly(OvfProblem.OVF_CHECKSUM_MISMATCH);
  }

  private static void tarUnless(String omitted, String name, byte[] content, TarWriter tar) {
    if (!name.equals(omitted)) {
      tar.file(name, content);
    }
  }

  @Test
  void aDescriptorThatIsNotFirstIsFound() throws IOException {
    var files = GOOD.files();
    var tar = new TarWriter();
    files.forEach((name, content) -> tarUnless("good.ovf", name, content, tar));
    var unpacked = unpack(tar.file("good.ovf", files.get("good.ovf")).end(), folder());
    assertThat(unpacked.descriptorName()).isEqualTo("good.ovf");
  }

  @Test
  void anArchiveOfAFolderIsUnpackedWithReferencesRelativeToTheDescriptor() throws IOException {
    var tar = new TarWriter().entry("./", '5', new byte[0]).entry("./vm/", '5', new byte[0]);
    GOOD.files().forEach((name, content) -> tar.file("./vm/" + name, content));
    var unpacked = unpack(tar.end(), folder());
    assertThat(unpacked.descriptorName()).isEqualTo("vm/good.ovf");
    assertThat(unpacked.unreferenced()).isEmpty();
    assertThat(unpacked.unverified()).isEmpty();
    assertThat(folder().resolve("vm").resolve(GOOD.diskName(1, 1))).exists();
  }

  @Test
  void anArchiveWithoutADescriptorIsRefused() {
    var ova = new TarWriter().file("disk.vmdk", new byte[9]).end();
    assertThat(problems(() -> unpack(ova, folder())))
        .containsExactly(OvfProblem.OVF_DESCRIPTOR_MISSING);
  }

  @Test
  void anArchiveWithTwoDescriptorsIsRefused() {
    var ova = OvaBuilder.vm("a").with("b.OVF", new byte[9]).ova();
    assertThat(problems(() -> unpack(ova, folder())))
        .containsExactly(OvfProblem.OVF_DESCRIPTOR_AMBIGUOUS);
  }

  @Test
  void anArchiveWithTwoManifestsIsRefused() {
    var ova = OvaBuilder.vm("a").with("b.mf", new byte[0]).ova();
    assertThat(problems(() -> unpack(ova, folder())))
        .containsExactly(OvfProblem.OVF_MANIFEST_AMBIGUOUS);
  }

  @Test
  void everyReasonIsToldAtOnce() {
    var files = OvaBuilder.vm("a").disks(3).withForeignDisk().withoutManifest().files();
    files.remove("a-vm1-disk2.vmdk");
    files.remove("a-vm1-disk3.vmdk");
    var tar = new TarWriter();
    files.forEach(tar::file);
    assertThat(problems(() -> unpack(tar.end(), folder())))
        .containsExactly(
            OvfProblem.OVF_FILE_MISSING,
            OvfProblem.OVF_FILE_MISSING,
            OvfProblem.OVF_FILE_NOT_A_DISK);
  }

  @Test
  void filesThatTheDescriptorDoesNotNameAreTold() throws IOException {
    var ova = OvaBuilder.vm("a").with("readme.txt", new byte[5]).with("a.cert", new byte[5]).ova();
    var unpacked = unpack(ova, folder());
    assertThat(unpacked.unreferenced()).containsExactly("readme.txt");
    assertThat(unpacked.unverified()).containsExactly("readme.txt");
  }

  @Test
  void aFileOfAnotherSizeIsRefusedBeforeItIsRead() {
    var files = OvaBuilder.vm("a").diskBytes(100).files();
    var ova =
        new TarWriter()
            .file("a.ovf", files.get("a.ovf"))
            .headerOnly("a-vm1-disk1.vmdk", '0', 1L << 40, TarWriter.Dialect.GNU)
            .withoutEnd();
    var refusal = refusal(() -> unpack(ova, folder()));
    assertThat(refusal.reasons())
        .containsExactly(
            OvfException.Reason.of(
                OvfProblem.OVF_FILE_SIZE_MISMATCH, "a-vm1-disk1.vmdk", 100, 1L << 40));
    assertThat(folder()).doesNotExist();
  }

  @Test
  void aDiskMayBeGzipped() throws IOException {
    var packed = new java.io.ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("KDMV and more".getBytes(StandardCharsets.US_ASCII));
    }
    var builder = OvaBuilder.vm("a").withoutManifest().diskBytes(packed.size());
    var gzipped =
        builder.descriptor(xml -> xml.replace("ovf:size", "ovf:compression=\"gzip\" ovf:size"));
    var ova = gzipped.with("a-vm1-disk1.vmdk", packed.toByteArray()).ova();
    assertThat(unpack(ova, folder()).descriptor().files().get(0).compression())
        .isEqualTo(OvfDescriptor.Compression.GZIP);

    var plain = gzipped.with("a-vm1-disk1.vmdk", new byte[packed.size()]).ova();
    assertThat(problems(() -> unpack(plain, temp.resolve("2"))))
        .containsExactly(OvfProblem.OVF_FILE_NOT_A_DISK);
  }

  @Test
  void aDiskInChunksIsPutTogetherInOrder() throws IOException {
    var files = OvaBuilder.vm("a").withoutManifest().diskBytes(100).files();
    var disk = files.remove("a-vm1-disk1.vmdk");
    var xml = new String(files.get("a.ovf"), StandardCharsets.UTF_8);
    var tar =
        new TarWriter()
            .file(
                "a.ovf",
                xml.replace("ovf:size", "ovf:chunkSize=\"60\" ovf:size")
                    .getBytes(StandardCharsets.UTF_8))
            .file("a-vm1-disk1.vmdk.000000001", Arrays.copyOfRange(disk, 60, 100))
            .file("a-vm1-disk1.vmdk.000000000", Arrays.copyOf(disk, 60));
    var unpacked = unpack(tar.end(), folder());
    assertThat(unpacked.partsOf(unpacked.descriptor().files().get(0)))
        .extracting(OvfPackage.StoredFile::name)
        .containsExactly("a-vm1-disk1.vmdk.000000000", "a-vm1-disk1.vmdk.000000001");
  }

  @Test
  void anEncodedReferenceFindsItsFile() throws IOException {
    var files = OvaBuilder.vm("a").withoutManifest().files();
    var xml = new String(files.get("a.ovf"), StandardCharsets.UTF_8);
    var ova =
        new TarWriter()
            .file(
                "a.ovf",
                xml.replace("href=\"a-vm1-disk1.vmdk", "href=\"my%20disk.vmdk")
                    .getBytes(StandardCharsets.UTF_8))
            .file("my disk.vmdk", files.get("a-vm1-disk1.vmdk"))
            .end();
    assertThat(unpack(ova, folder()).unreferenced()).isEmpty();
  }

  @Test
  void aJapaneseNameIsKeptWhereTheFileSystemCanHoldIt() throws IOException {
    var ova = OvaBuilder.vm("a").with("説明.txt", new byte[5]).ova();
    try {
      assertThat(unpack(ova, folder()).unreferenced()).containsExactly("説明.txt");
    } catch (OvfException e) {
      assertThat(System.getProperty("sun.jnu.encoding")).isNotEqualTo("UTF-8");
      assertThat(e.problem()).isEqualTo(OvfProblem.OVF_NAME_UNSUPPORTED);
      assertThat(folder()).doesNotExist();
    }
  }

  @Test
  void progressGrowsToTheSizeOfTheArchive() throws IOException {
    var ova = OvaBuilder.vm("a").diskBytes(5 << 20).ova();
    var heard = new ArrayList<Long>();
    new OvaReader(LIMITS).read(new ByteArrayInputStream(ova), folder(), heard::add);
    assertThat(heard).isSorted().hasSizeBetween(5, 7).last().isEqualTo((long) ova.length);
  }

  @Test
  void anArchiveOverTheLimitIsRefusedWithoutATrace() {
    var ova = OvaBuilder.vm("a").diskBytes(100_000).ova();
    var reader = new OvaReader(OvfLimits.ofTotal(50_000));
    assertThat(problems(() -> reader.read(new ByteArrayInputStream(ova), folder(), bytes -> {})))
        .containsExactly(OvfProblem.OVF_TOO_LARGE);
    assertThat(folder()).doesNotExist();
  }

  @Test
  void paddingBehindTheEndCountsAsWell() {
    var endless =
        new InputStream() {
          private final InputStream good = new ByteArrayInputStream(GOOD.ova());

          @Override
          public int read() throws IOException {
            return Math.max(0, good.read());
          }
        };
    assertThat(problems(() -> new OvaReader(LIMITS).read(endless, folder(), bytes -> {})))
        .containsExactly(OvfProblem.OVF_TOO_LARGE);
  }

  @Test
  void aDescriptorOrManifestOverItsLimitIsRefusedBeforeItIsRead() {
    for (var name : new String[] {"a.ovf", "a.mf"}) {
      var ova =
          new TarWriter().headerOnly(name, '0', 5L << 20, TarWriter.Dialect.USTAR).withoutEnd();
      assertThat(problems(() -> unpack(ova, folder()))).containsExactly(OvfProblem.OVF_TOO_LARGE);
    }
  }

  @Test
  void anArchiveOfTooManyEntriesIsRefused() {
    var tar = new TarWriter();
    for (int i = 0; i < 20; i++) {
      tar.file("f" + i, new byte[0]);
    }
    var reader = new OvaReader(new OvfLimits(1 << 20, 10, 1 << 20));
    assertThat(
            problems(() -> reader.read(new ByteArrayInputStream(tar.end()), folder(), bytes -> {})))
        .containsExactly(OvfProblem.OVA_TOO_MANY_ENTRIES);
    assertThat(folder()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 511, 512, 513, 1000, 3000})
  void whatEndsEarlyIsTruncated(int missing) {
    var tar = new TarWriter();
    GOOD.files().forEach(tar::file);
    var ova = tar.withoutEnd();
    assertThat(problems(() -> unpack(Arrays.copyOf(ova, ova.length - missing), folder())))
        .containsExactly(OvfProblem.OVA_TRUNCATED);
    assertThat(problems(() -> unpack(ova, folder())))
        .as("no end marker")
        .containsExactly(OvfProblem.OVA_TRUNCATED);
    assertThat(folder()).doesNotExist();
  }

  @Test
  void whatIsNoTarIsSaidToBeNone() {
    assertThat(problems(() -> unpack(new byte[0], folder())))
        .containsExactly(OvfProblem.OVA_NOT_A_TAR);
    assertThat(problems(() -> unpack(GOOD.xml().getBytes(StandardCharsets.UTF_8), folder())))
        .containsExactly(OvfProblem.OVA_NOT_A_TAR);
  }

  @Test
  void aSenderThatGoesAwayLeavesNothing() throws IOException {
    Files.createDirectory(folder());
    var dying =
        new FilterInputStream(new ByteArrayInputStream(GOOD.ova())) {
          private int left = 5000;

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
              throw new IOException("connection reset");
            }
            left -= length;
            return super.read(buffer, offset, Math.min(length, 100));
          }
        };
    assertThatThrownBy(() -> new OvaReader(LIMITS).read(dying, folder(), bytes -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("connection reset");
    assertThat(below(folder())).isEmpty();
  }

  @Test
  void aFolderWithSomebodysFilesIsNotTouched() throws IOException {
    Files.createDirectory(folder());
    var other = Files.write(folder().resolve("good.ovf"), new byte[] {7});
    assertThatThrownBy(() -> unpack(GOOD.ova(), folder()))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(other).hasBinaryContent(new byte[] {7});
  }
}
