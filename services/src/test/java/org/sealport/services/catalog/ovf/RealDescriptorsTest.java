package org.sealport.services.catalog.ovf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.sealport.services.catalog.ovf.OvfAssertions.LIMITS;
import static org.sealport.services.catalog.ovf.OvfAssertions.problems;
import static org.sealport.services.catalog.ovf.OvfAssertions.unpack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.provider.CsvSource;

/** Every descriptor and archive that two Go modules of the field bring along. */
class RealDescriptorsTest {
  private static final String FIXTURES = "ovf/fixtures/";

  private static List<Path> all() {
    return Stream.of(GoFixtures.GOVMOMI, GoFixtures.VCLOUD_DIRECTOR)
        .flatMap(module -> GoFixtures.files(module, ".ovf").stream())
        .toList();
  }

  private static OvfDescriptor read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return DescriptorReader.read(in, LIMITS);
    }
  }

  private static Path fixture(String name) {
    return GoFixtures.module(GoFixtures.GOVMOMI).resolve(FIXTURES + name);
  }

  @TestFactory
  Stream<DynamicTest> everyDescriptorIsReadOrRefusedWithItsReasons() {
    return all().stream()
        .map(file -> dynamicTest(file.toString(), () -> readOrRefusedWithReasons(file)));
  }

  private static void readOrRefusedWithReasons(Path file) throws IOException {
    try {
      var descriptor = read(file);
      assertThat(descriptor.name()).isNotBlank();
      assertThat(descriptor.systems()).isNotEmpty();
      assertThat(descriptor.disks()).allMatch(disk -> disk.capacityBytes() > 0);
      for (var system : descriptor.systems()) {
        assertThat(system.name()).isNotBlank();
        assertThat(system.guest().guestId()).matches("[A-Za-z0-9_]{2,60}");
        assertThat(descriptor.disks()).containsAll(system.disks());
      }
    } catch (OvfException e) {
      assertThat(e.reasons()).isNotEmpty();
    }
  }

  @Test
  void mostDescriptorsAreRead() {
    long read = all().stream().filter(RealDescriptorsTest::isRead).count();
    assertThat(all()).hasSize(960);
    assertThat(read).isEqualTo(642);
  }

  private static boolean isRead(Path file) {
    try {
      return read(file) != null;
    } catch (IOException | OvfException e) {
      return false;
    }
  }

  // spotless:off
  /** Facts found by a second, independent reading of the same files. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      # file                                         | name                      | vmx| CPU| MiB  |firmware|disks| TPM  | guest
      external/vtpm-ovf/vtpm-spec-with-nvram.ovf     | vtpm-spec-with-nvram      | 17 | 1 | 1024  | EFI  | 1  | true  | centos8_64Guest
      external/win19/win19.ovf                       | win19                     | 19 | 2 | 4     | EFI  | 1  | true  | windows2019srv_64Guest
      external/win7-64/win7_64.ovf                   | Windows 7 x64             |  9 | 1 | 2048  | BIOS | 1  | false | windows7_64Guest
      external/vcsa65.ovf                            | VMware_vCenter_Server_Appliance | 10 | 2 | 8192 | BIOS | 13 | false | other3xLinux64Guest
      external/vbs/efi-nvram.ovf                     | efi-nvram                 | 13 | 1 | 1024  | EFI  | 1  | false | windows7Server64Guest
      external/vbs/nvram-only-without-firmware.ovf   | efi-nvram                 | 13 | 1 | 1024  | BIOS | 1  | false | windows7Server64Guest
      external/SLES11_SP2_64/SLES11_SP2_64.ovf       | SLES11_SP2_64_Venkat      |  8 | 2 | 1024  | BIOS | 1  | false | sles11_64Guest
      external/UnOS2-big.ovf                         | UnOS2                     |  4 | 1 | 32    | BIOS | 1  | false | ubuntuGuest
      external/OVFFeatureSupportTestdata/VMware Studio ovf/VM_OVF09.ovf | ubuntu-name | 4 | 1 | 256 | BIOS | 2 | false | otherLinux64Guest
      configspec.ovf                                 | haproxy                   | 13 | 2 | 4096  | BIOS | 1  | false | other3xLinux64Guest
      deployment-configs.ovf                         | deployment-configs-vm     | 13 | 8 | 8192  | BIOS | 3  | false | other3xLinux64Guest
      disk-capacity-property.ovf                     | disk-capacity-property-vm | 13 | 1 | 512   | BIOS | 1  | false | otherGuest
      dmtf_gos_versioned_test.ovf                    | debian12_vm               |  4 | 0 | 0     | BIOS | 1  | false | debian12Guest
      dmtf_gos_test.ovf                              | PTC01_VM                  |  4 | 0 | 0     | BIOS | 1  | false | otherLinuxGuest
      mixed-disks.ovf                                | mixed-disks-vm            | 13 | 1 | 512   | BIOS | 2  | false | other3xLinux64Guest
      multiple_disks.ovf                             | uber                      |  9 | 2 | 64    | EFI  | 4  | false | otherLinuxGuest
      photon5.ovf                                    | Photon OS                 | 15 | 1 | 2048  | EFI  | 1  | false | vmwarePhoton64Guest
      ttylinux.ovf                                   | ttylinux-pc_i486-16.1     |  9 | 1 | 32    | BIOS | 1  | false | otherLinuxGuest
      ubuntu24.10.ovf                                | ubuntu-oracular-24.10-cloudimg-20241109 | 10 | 2 | 1024 | BIOS | 1 | false | ubuntu64Guest
      properties.ovf                                 | test-vm                   | 19 | 2 | 2048  | BIOS | 0  | false | ubuntu64Guest
      vmware/O11N_VA-9.1.0.0.25262048.ovf            | VMware VCF Operations orchestrator | 13 | 4 | 12288 | BIOS | 4 | false | vmwarePhoton64Guest
      vmware/Operations-Appliance-9.1.0.0.25262067.ovf | vRealize_Operations_Appliance | 11 | 4 | 16384 | BIOS | 3 | false | other3xLinux64Guest
      vmware/Operations-Cloud-Proxy-9.1.0.0.25262086.ovf | VMware_Aria_Operations_Cloud_Proxy | 11 | 2 | 8192 | BIOS | 3 | false | other3xLinux64Guest
      vmware/Vcf-License-Server-9.1.0.0.25262073.ovf | VCF License Server Appliance | 13 | 2 | 4096 | EFI | 3 | false | vmwarePhoton64Guest
      vmware/esxvmovf-25262174.ovf                   | esxvm-sb-62272164-rZ0     | 20 | 2 | 8192  | EFI  | 1  | false | vmkernel8Guest
      """)
  // spotless:on
  void aDescriptorOfARealToolSays(
      String file, String name, @AggregateWith(Facts.Reader.class) Facts facts) throws IOException {
    var descriptor = read(fixture(file));
    assertThat(descriptor.name()).isEqualTo(name);
    assertThat(descriptor.systems()).hasSize(1);
    assertThat(Facts.of(descriptor.systems().get(0))).isEqualTo(facts);
  }

  @Test
  void R13_bothDescriptorsWithATpmAreRecognizedAndTheNvramIsNamed() throws IOException {
    var vtpm = read(fixture("external/vtpm-ovf/vtpm-spec-with-nvram.ovf"));
    assertThat(vtpm.hasTpm()).isTrue();
    assertThat(vtpm.systems().get(0).nvramFile()).isEqualTo("file2");
    assertThat(vtpm.systems().get(0).hardware().secureBoot()).isTrue();
    assertThat(all().stream().filter(RealDescriptorsTest::hasTpm).map(Path::getFileName))
        .map(Path::toString)
        .containsExactly("vtpm-spec-with-nvram.ovf", "win19.ovf");
  }

  private static boolean hasTpm(Path file) {
    try {
      return read(file).hasTpm();
    } catch (IOException | OvfException e) {
      return false;
    }
  }

  @Test
  void aVAppOfTwoMachinesIsRead() throws IOException {
    var vApp = read(fixture("external/vbs/vapp/efi-nvram-bios-two-vms-vapp.ovf"));
    assertThat(vApp.collection()).isTrue();
    assertThat(vApp.name()).isEqualTo("efi-nvram-two-vms-vapp");
    assertThat(vApp.systems())
        .extracting(vm -> vm.name() + " " + vm.hardware().firmware())
        .containsExactly("efi-nvram-vm EFI", "bios-vm BIOS");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "external/UnOS2-over-limit.ovf, OVF_TOO_LARGE",
    "external/jeos_corrupted.ovf, OVF_MALFORMED",
    "external/ImportOvf2014/empty_vsc.ovf, OVF_NO_VIRTUAL_SYSTEM",
    "external/ImportOvf2014/invalid.ovf, OVF_ATTRIBUTE_MISSING",
    "external/DeleteHDTestdata/Sass_old/descriptor.ovf, OVF_NOT_AN_ENVELOPE",
    "external/ovftoolresources/item_msgid.ovf, OVF_MALFORMED",
    "external/security-test-content/ovf/out-of-bounds-disk/haoUnOS2VMs.ovf, OVF_VALUE_INVALID",
    "external/security-test-content/ovf/negative-size-disk/haoUnOS2VMs.ovf, OVF_VALUE_INVALID",
    "external/vbs/efi-only-with-extra-config-nvram-ref-illegal.ovf, OVF_REFERENCE_UNKNOWN",
    "external/vbs/efi-nvram-with-extra-config-mismatch-illegal.ovf, OVF_REFERENCE_UNKNOWN",
    "external/OVFToolTemplates/OVF/xmltestfiles/Envelope_1_0/Neg/invalid_ref_no_href.ovf,"
        + " OVF_ATTRIBUTE_MISSING",
    "external/OVFToolTemplates/OVF/xmltestfiles/Envelope_1_0/Neg/invalid_no_ref.ovf,"
        + " OVF_REFERENCE_UNKNOWN",
    "external/OVFToolTemplates/OVF/xmltestfiles/Envelope_1_0/Neg/invalid_namespace.ovf,"
        + " OVF_NOT_AN_ENVELOPE",
    "external/OVFToolTemplates/OVF/xmltestfiles/Envelope_1_0/Neg/bare_minimal.ovf,"
        + " OVF_HREF_REFUSED",
  })
  void aDescriptorThatIsMeantToFailIsRefused(String file, OvfProblem problem) {
    assertThat(problems(() -> read(fixture(file)))).containsExactly(problem);
  }

  @Test
  void allReasonsOfADescriptorAreToldTogether() {
    var file = "external/OVFToolTemplates/OVF/xmltestfiles/DiskSection_1_0/Neg/no_diskid.ovf";
    assertThat(problems(() -> read(fixture(file))))
        .containsExactly(
            OvfProblem.OVF_HREF_REFUSED,
            OvfProblem.OVF_ATTRIBUTE_MISSING,
            OvfProblem.OVF_REFERENCE_UNKNOWN);
  }

  @TempDir Path temp;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          test_vapp_template.ova | test_vapp_template | 1 | 1 | 2
          template_without_vmdk_size.ova | test_vapp_template | 1 | 1 | 2
          template_with_custom_chunk_size.ova | template_with_custom_chunk_size | 1 | 2 | 3
          vapp_with_3_vms.ova                | 3VM | 3 | 1 | 0
          """)
  void anArchiveOfCloudDirectorIsUnpacked(
      String file, String name, int systems, int parts, int unverified) throws IOException {
    var ova = GoFixtures.module(GoFixtures.VCLOUD_DIRECTOR).resolve("test-resources").resolve(file);
    var unpacked = unpack(Files.readAllBytes(ova), temp.resolve("package"));
    assertThat(unpacked.descriptor().name()).isEqualTo(name);
    assertThat(unpacked.descriptor().systems()).hasSize(systems);
    assertThat(unpacked.partsOf(unpacked.descriptor().files().get(0))).hasSize(parts);
    assertThat(unpacked.unreferenced()).isEmpty();
    assertThat(unpacked.unverified()).hasSize(unverified);
  }

  /** Its authors cut the disk to a megabyte, and made the manifest afterwards. */
  @Test
  void anArchiveWhoseDiskWasShortenedIsRefused() throws IOException {
    var ova = GoFixtures.files(GoFixtures.GOVMOMI, "ttylinux-pc_i486-16.1.ova").get(0);
    var bytes = Files.readAllBytes(ova);
    assertThat(problems(() -> unpack(bytes, temp.resolve("package"))))
        .containsExactly(OvfProblem.OVF_FILE_SIZE_MISMATCH);
    assertThat(temp).isEmptyDirectory();
  }
}
