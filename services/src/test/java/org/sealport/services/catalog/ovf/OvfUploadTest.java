package org.sealport.services.catalog.ovf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealport.services.catalog.ovf.OvfAssertions.LIMITS;
import static org.sealport.services.catalog.ovf.OvfAssertions.below;
import static org.sealport.services.catalog.ovf.OvfAssertions.problems;
import static org.sealport.services.catalog.ovf.OvfAssertions.unpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.services.catalog.ovf.OvfManifest.Algorithm;

/** A descriptor and its files, one by one. */
class OvfUploadTest {
  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void prepareFolder() {
    folder = temp.resolve("upload");
  }

  private OvfPackage.StoredFile put(String name, byte[] content) throws IOException {
    return new OvfUpload(folder, LIMITS).put(name, new ByteArrayInputStream(content), b -> {});
  }

  private OvfPackage open() throws IOException {
    return OvfPackage.open(folder, LIMITS, bytes -> {});
  }

  @Test
  void aPackageOfSingleFilesIsTheSameAsItsArchive() throws IOException {
    var builder = OvaBuilder.vApp("crm", 2).withTpm().disks(2);
    for (var file : builder.files().entrySet()) {
      put(file.getKey(), file.getValue());
    }
    var single = open();
    var archive = unpack(builder.ova(), temp.resolve("archive"));
    assertThat(single.descriptor()).isEqualTo(archive.descriptor());
    assertThat(single.parts()).isEqualTo(archive.parts());
    assertThat(single.files()).containsExactlyInAnyOrderElementsOf(archive.files());
    assertThat(single.unverified()).isEmpty();
  }

  @Test
  void aSurveyJudgesNamesAndSizesAndLeavesChecksumsToTheTask() throws IOException {
    OvaBuilder.vm("a").disks(2).withDamagedDisk().folder(folder);
    var surveyed = OvfPackage.survey(folder, LIMITS);

    assertThat(surveyed.parts()).hasSize(2);
    assertThat(problems(this::open)).containsExactly(OvfProblem.OVF_CHECKSUM_MISMATCH);
    Files.delete(folder.resolve("a-vm1-disk1.vmdk"));
    assertThat(problems(() -> OvfPackage.survey(folder, LIMITS)))
        .contains(OvfProblem.OVF_FILE_MISSING);
  }

  @Test
  void missingFilesAreAllNamed() throws IOException {
    var files = OvaBuilder.vm("a").disks(3).withoutManifest().files();
    put("a.ovf", files.get("a.ovf"));
    put("a-vm1-disk2.vmdk", files.get("a-vm1-disk2.vmdk"));
    assertThat(problems(this::open))
        .containsExactly(OvfProblem.OVF_FILE_MISSING, OvfProblem.OVF_FILE_MISSING);
    assertThat(below(folder)).as("kept, the rest may follow").hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedFileIsRefused(Algorithm algorithm) throws IOException {
    OvaBuilder.vm("a").manifest(algorithm).withDamagedDisk().folder(folder);
    assertThat(problems(this::open)).containsExactly(OvfProblem.OVF_CHECKSUM_MISMATCH);
  }

  @Test
  void aFileOfAnotherSizeIsRefused() throws IOException {
    OvaBuilder.vm("a").withoutManifest().folder(folder);
    Files.write(folder.resolve("a-vm1-disk1.vmdk"), new byte[3]);
    assertThat(problems(this::open)).containsExactly(OvfProblem.OVF_FILE_SIZE_MISMATCH);
  }

  @Test
  void aForeignDiskIsRefusedAndAnIsoIsNot() throws IOException {
    OvaBuilder.vm("a").withoutManifest().withForeignDisk().folder(folder);
    assertThat(problems(this::open)).containsExactly(OvfProblem.OVF_FILE_NOT_A_DISK);

    folder = temp.resolve("iso");
    OvaBuilder.vm("b")
        .withoutManifest()
        .descriptor(
            xml ->
                xml.replace("  </References>", OvfText.file("iso", "x.iso", 9) + "</References>"))
        .with("x.iso", new byte[9])
        .folder(folder);
    assertThat(open().unreferenced()).isEmpty();
  }

  @Test
  void filesThatNobodyAskedForAreTold() throws IOException {
    OvaBuilder.vm("a").with("notes.txt", new byte[1]).folder(folder);
    assertThat(open().unreferenced()).containsExactly("notes.txt");
  }

  @Test
  void anEmptyFolderHasNoDescriptor() throws IOException {
    Files.createDirectory(folder);
    assertThat(problems(this::open)).containsExactly(OvfProblem.OVF_DESCRIPTOR_MISSING);
  }

  @Test
  void aLinkInTheFolderIsRefused() throws IOException {
    OvaBuilder.vm("a").folder(folder);
    Files.createSymbolicLink(folder.resolve("x.vmdk"), folder.resolve("a.ovf"));
    assertThat(problems(this::open)).containsExactly(OvfProblem.OVA_ENTRY_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.vmdk", "/etc/cron.d/x", "a/../../x", "", ".", "a\\b", "http://h/x"})
  void aHostileNameIsRefused(String name) throws IOException {
    assertThat(problems(() -> put(name, new byte[1]))).containsExactly(OvfProblem.OVA_HOSTILE_NAME);
    assertThat(below(temp)).isEmpty();
  }

  @Test
  void aFileSentAgainTakesThePlaceOfTheFirstOnlyWhenItIsWhole() throws IOException {
    put("a.vmdk", new byte[] {1});
    put("a.vmdk", new byte[] {2});
    assertThat(folder.resolve("a.vmdk")).hasBinaryContent(new byte[] {2});

    var dying =
        new InputStream() {
          private int left = 100;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("gone");
            }
            return 0;
          }
        };
    assertThatThrownBy(() -> new OvfUpload(folder, LIMITS).put("a.vmdk", dying, bytes -> {}))
        .hasMessage("gone");
    assertThat(below(temp)).containsExactlyInAnyOrder(folder, folder.resolve("a.vmdk"));
    assertThat(folder.resolve("a.vmdk")).hasBinaryContent(new byte[] {2});
  }

  @Test
  void aFileWithTheNameOfAFolderIsRefused() throws IOException {
    put("a/b.vmdk", new byte[1]);
    for (var name : new String[] {"a", "a/b.vmdk/c"}) {
      assertThat(problems(() -> put(name, new byte[1])))
          .containsExactly(OvfProblem.OVA_DUPLICATE_NAME);
    }
  }

  @Test
  void allFilesTogetherStayBelowTheLimit() throws IOException {
    var upload = new OvfUpload(folder, OvfLimits.ofTotal(1000));
    upload.put("a.vmdk", new ByteArrayInputStream(new byte[600]), bytes -> {});
    assertThat(
            problems(
                () -> upload.put("b.vmdk", new ByteArrayInputStream(new byte[600]), bytes -> {})))
        .containsExactly(OvfProblem.OVF_TOO_LARGE);
    assertThat(below(folder)).hasSize(1);
  }

  @Test
  void aDescriptorOverItsLimitIsRefused() throws IOException {
    assertThat(problems(() -> put("a.ovf", new byte[5 << 20])))
        .containsExactly(OvfProblem.OVF_TOO_LARGE);
  }

  @Test
  void progressOfOpeningGrowsToTheSizeOfAllFiles() throws IOException {
    OvaBuilder.vm("a").disks(2).diskBytes(2 << 20).folder(folder);
    var heard = new ArrayList<Long>();
    var opened = OvfPackage.open(folder, LIMITS, heard::add);
    assertThat(heard).isSorted().last().isEqualTo(opened.size());
  }
}
