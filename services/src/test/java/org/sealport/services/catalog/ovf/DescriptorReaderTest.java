package org.sealport.services.catalog.ovf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.services.catalog.ovf.OvfAssertions.LIMITS;
import static org.sealport.services.catalog.ovf.OvfAssertions.parse;
import static org.sealport.services.catalog.ovf.OvfAssertions.problems;
import static org.sealport.services.catalog.ovf.OvfAssertions.refusal;
import static org.sealport.services.catalog.ovf.OvfAssertions.vm;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.domain.vm.Firmware;
import org.sealport.services.catalog.ovf.OvfDescriptor.Disk;

class DescriptorReaderTest {
  private static final String GOOD = OvaBuilder.vm("good").disks(2).xml();

  private static String good(String part, String instead) {
    assertThat(GOOD).contains(part);
    return GOOD.replace(part, instead);
  }

  @ParameterizedTest
  @ValueSource(strings = {"34", "1", "33", ""})
  void R13_aTpmItemIsRecognizedByItsSubtypeWhateverItsResourceType(String type) {
    assertThat(vm(OvaBuilder.vm("x").withTpm(type).xml()).tpm()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"VMware.vTPM", "VMWARE.VTPM", " vmware.vtpm\n"})
  void R13_theSubtypeOfATpmIsReadWithoutCase(String subtype) {
    var xml = OvaBuilder.vm("x").withTpm().xml().replace("vmware.vtpm", subtype);
    assertThat(vm(xml).tpm()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vmware.tpm", "vmware.vtpm2", "vtpm", ""})
  void R13_anotherSubtypeIsNoTpm(String subtype) {
    var xml = OvaBuilder.vm("x").withTpm().xml().replace("vmware.vtpm", subtype);
    assertThat(vm(xml).tpm()).isFalse();
  }

  @Test
  void R13_withoutAnItemThereIsNoTpm() {
    assertThat(parse(GOOD).hasTpm()).isFalse();
  }

  @Test
  void twoTpmsInOneMachineAreRefused() {
    var xml = OvaBuilder.vm("x").withTpm().xml();
    var item = xml.lines().filter(line -> line.contains("vmware.vtpm")).findFirst().orElseThrow();
    assertThat(problems(() -> parse(xml.replace(item, item + item))))
        .containsExactly(OvfProblem.OVF_SEVERAL_TPMS);
  }

  @Test
  void eachMachineOfAVAppHasItsOwnTpmDisksAndName() {
    var vApp = parse(OvaBuilder.vApp("crm", 3).withTpm().disks(2).xml());
    assertThat(vApp.name()).isEqualTo("crm");
    assertThat(vApp.collection()).isTrue();
    assertThat(vApp.systems())
        .extracting(OvfDescriptor.VirtualSystem::name)
        .containsExactly("crm-1", "crm-2", "crm-3");
    assertThat(vApp.systems()).allMatch(OvfDescriptor.VirtualSystem::tpm);
    assertThat(vApp.systems().get(1).disks())
        .extracting(Disk::id)
        .containsExactly("disk2-1", "disk2-2");
  }

  @Test
  void nestedCollectionsAreReadAsOne() {
    var inner = OvaBuilder.vApp("in", 2).disks(0).xml();
    var start = inner.indexOf("  <VirtualSystemCollection");
    var end = inner.indexOf("</Envelope>");
    var nested =
        inner.substring(0, start)
            + OvfText.collection("out", inner.substring(start, end))
            + inner.substring(end);
    assertThat(parse(nested).name()).isEqualTo("out");
    assertThat(parse(nested).systems()).hasSize(2);
  }

  @Test
  void sizesAndFirmwareAreRead() {
    var hardware =
        vm(OvaBuilder.vm("x").cpus(8).memoryMib(12_288).hardwareVersion(14).xml()).hardware();
    assertThat(hardware.cpus()).isEqualTo(8);
    assertThat(hardware.memoryMib()).isEqualTo(12_288);
    assertThat(hardware.version()).isEqualTo(14);
    assertThat(hardware.firmware()).isEqualTo(Firmware.EFI);
    assertThat(vm(OvaBuilder.vm("x").bios().xml()).hardware().firmware()).isEqualTo(Firmware.BIOS);
  }

  @Test
  void firmwareMayStandInExtraConfigAndIsBiosWhenItStandsNowhere() {
    assertThat(vm(good("<vmw:Config", "<vmw:ExtraConfig")).hardware().firmware())
        .isEqualTo(Firmware.EFI);
    assertThat(vm(good("vmw:key=\"firmware\"", "vmw:key=\"x\"")).hardware().firmware())
        .isEqualTo(Firmware.BIOS);
    assertThat(problems(() -> parse(good("\"efi\"", "\"coreboot\""))))
        .containsExactly(OvfProblem.OVF_VALUE_INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "vmx-9, 9",
    "'vmx-08,vmx-09,vmx-10', 10",
    "vmx-9 vmx-14, 14",
    "vmx-13 vmx-11, 13",
    "'foobar, vmx-04, xen3', 4",
    "foo vmx-09 bar vmx-08 hello vmx-10 world, 10",
    "virtualbox-2.2, 0",
    "xen3, 0",
    "'', 0",
    "vmx-99999999999, 0"
  })
  void R2_theHighestHardwareVersionOfAListCounts(String type, int version) {
    var hardware = vm(good("vmx-20", type)).hardware();
    assertThat(hardware.version()).isEqualTo(version);
  }

  @Test
  void hardwareOfAnotherProductIsPassedOverForVSpheres() {
    var other =
        "<VirtualHardwareSection><System><VirtualSystemType>xen3</VirtualSystemType></System>"
            + "<Item><ResourceType>3</ResourceType><VirtualQuantity>64</VirtualQuantity></Item>"
            + "</VirtualHardwareSection>";
    var xml = good("    <VirtualHardwareSection>", other + "<VirtualHardwareSection>");
    assertThat(vm(xml).hardware().cpus()).isEqualTo(2);
  }

  @Test
  void whatIsNotStatedGetsVSpheresDefaults() {
    var bare =
        vm(
            """
            <Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1">
              <VirtualSystem id="bare"/>
            </Envelope>
            """);
    assertThat(bare.name()).isEqualTo("bare");
    assertThat(bare.guest().guestId()).isEqualTo("otherGuest");
    var hardware = bare.toHardware(17);
    assertThat(hardware.hardwareVersion()).isEqualTo(17);
    assertThat(hardware.cpus()).isEqualTo(1);
    assertThat(hardware.memoryMb()).isEqualTo(1024);
    assertThat(hardware.diskMb()).isZero();
  }

  @Test
  void hardwareInTheDomainsTermsRoundsUp() {
    var odd = vm(OvaBuilder.vm("x").memoryMib(1021).disks(3).xml()).toHardware(17);
    assertThat(odd.memoryMb()).isEqualTo(1024);
    assertThat(odd.diskMb()).isEqualTo(1024 + 2048 + 3072);
    assertThat(odd.hardwareVersion()).isEqualTo(20);
  }

  @Test
  void theDefaultDeploymentOptionDecidesAboutHardware() {
    var options =
        """
        <DeploymentOptionSection><Info/>
          <Configuration ovf:id="small"/><Configuration ovf:id="big" ovf:default="true"/>
        </DeploymentOptionSection>
        <VirtualSystem ovf:id""";
    var big =
        "<Item ovf:configuration=\"big huge\"><rasd:ResourceType>3</rasd:ResourceType>"
            + "<rasd:VirtualQuantity>16</rasd:VirtualQuantity></Item></VirtualHardwareSection>";
    var xml =
        good("  <VirtualSystem ovf:id", options).replace("    </VirtualHardwareSection>", big);
    assertThat(parse(xml).configuration()).isEqualTo("big");
    assertThat(vm(xml).hardware().cpus()).isEqualTo(16);
    assertThat(vm(xml.replace(" ovf:default=\"true\"", "")).hardware().cpus()).isEqualTo(2);
  }

  @Test
  void rangesOfAQuantityAreNotTheQuantity() {
    var item = "<Item><rasd:InstanceID>1</rasd:InstanceID>";
    var max =
        "<Item ovf:bound=\"max\"><rasd:ResourceType>3</rasd:ResourceType>"
            + "<rasd:VirtualQuantity>64</rasd:VirtualQuantity></Item>";
    assertThat(vm(good(item, max + item)).hardware().cpus()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ovf:/disk/disk1-1", "/disk/disk1-1", "ovf://disk/disk1-1"})
  void everySpellingOfADiskIsFound(String resource) {
    var disks = vm(good("ovf:/disk/disk1-1", resource)).disks();
    assertThat(disks).extracting(Disk::id).containsExactly("disk1-1", "disk1-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ovf:/disk/nothing", "ovf:/file/file1-1", "[datastore1] a.vmdk", "x"})
  void anUnknownDiskIsRefused(String resource) {
    assertThat(problems(() -> parse(good("ovf:/disk/disk1-1", resource))))
        .containsExactly(OvfProblem.OVF_REFERENCE_UNKNOWN);
  }

  @Test
  void aCapacityMayBeAPropertyInAnyUnit() {
    var section =
        "<VirtualSystem ovf:id=\"good\"><ProductSection>"
            + "<Property ovf:key=\"size\" ovf:value=\"5\"/></ProductSection>";
    var xml =
        good(
                "ovf:capacity=\"1073741824\"",
                "ovf:capacity=\"${size}\" ovf:capacityAllocationUnits=\"byte * 2^30\"")
            .replace("<VirtualSystem ovf:id=\"good\">", section);
    assertThat(parse(xml).disks().get(0).capacityBytes()).isEqualTo(5L << 30);
    assertThat(problems(() -> parse(xml.replace("key=\"size\"", "key=\"other\""))))
        .containsExactly(OvfProblem.OVF_VALUE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1.5", "1e9", "9999999999999999999999", "zwölf"})
  void aCapacityThatIsNoSizeIsRefused(String capacity) {
    assertThat(problems(() -> parse(good("\"1073741824\"", "\"" + capacity + "\""))))
        .containsExactly(OvfProblem.OVF_VALUE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-2", "4294967296", "two"})
  void aNumberOfCpusThatIsNoneIsRefused(String count) {
    var xml = good("<rasd:VirtualQuantity>2<", "<rasd:VirtualQuantity>" + count + "<");
    assertThat(problems(() -> parse(xml))).containsExactly(OvfProblem.OVF_VALUE_INVALID);
  }

  @Test
  void allReasonsAreTold() {
    var xml =
        good("ovf:id=\"file1-1\"", "")
            .replace("vm1-disk2.vmdk\"", "vm1-disk2.vmdk\" ovf:compression=\"xz\"")
            .replace("\"efi\"", "\"x\"")
            .replace("#streamOptimized", "#x")
            .replace("vmdk.html", "qcow.html");
    assertThat(problems(() -> parse(xml)))
        .containsExactlyInAnyOrder(
            OvfProblem.OVF_ATTRIBUTE_MISSING,
            OvfProblem.OVF_COMPRESSION_UNSUPPORTED,
            OvfProblem.OVF_REFERENCE_UNKNOWN,
            OvfProblem.OVF_DISK_FORMAT_UNSUPPORTED,
            OvfProblem.OVF_DISK_FORMAT_UNSUPPORTED,
            OvfProblem.OVF_VALUE_INVALID);
  }

  @ParameterizedTest
  @CsvSource({"disk1-2, disk1-1, Disk", "file1-2, file1-1, File"})
  void twoElementsOfOneIdAreRefused(String id, String other, String element) {
    var attribute = element.equals("Disk") ? "diskId=\"" : "ovf:id=\"";
    var reasons = refusal(() -> parse(good(attribute + id, attribute + other))).reasons();
    assertThat(reasons)
        .contains(OvfException.Reason.of(OvfProblem.OVF_ID_DUPLICATE, element, other));
  }

  @Test
  void attributesOfOtherNamespacesDoNotReplaceOvfs() {
    var xml =
        good(
            "<OperatingSystemSection ovf:id=\"102\"",
            "<OperatingSystemSection vmw:id=\"999\" ovf:id=\"102\"");
    assertThat(vm(xml).guest().cimId()).isEqualTo(102);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://schemas.dmtf.org/ovf/envelope/1", "http://schemas.dmtf.org/ovf/envelope/2",
        "http://schemas.dmtf.org/ovf/1/envelope", "http://www.vmware.com/schema/ovf/1/envelope"
      })
  void everyVersionOfTheNamespaceIsRead(String namespace) {
    var xml = good("http://schemas.dmtf.org/ovf/envelope/1", namespace);
    assertThat(parse(xml).files()).hasSize(2);
  }

  @Test
  void anotherDocumentIsNotAnEnvelope() {
    for (var xml : new String[] {"<html/>", "<Envelope xmlns='http://soap'/>"}) {
      assertThat(problems(() -> parse(xml))).containsExactly(OvfProblem.OVF_NOT_AN_ENVELOPE);
    }
  }

  @Test
  void aDescriptorInUtf16IsRead() throws java.io.IOException {
    var bytes = GOOD.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
    assertThat(DescriptorReader.read(new ByteArrayInputStream(bytes), LIMITS).name())
        .isEqualTo("good");
  }

  @Test
  void aDescriptorInAnotherEncodingIsReadStrictly() throws java.io.IOException {
    var latin = GOOD.replace("UTF-8", "ISO-8859-1").replace("<Name>good", "<Name>gööd");
    var bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(DescriptorReader.read(new ByteArrayInputStream(bytes), LIMITS).name())
        .isEqualTo("gööd");
    var lie = latin.replace("ISO-8859-1", "UTF-8").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(problems(() -> DescriptorReader.read(new ByteArrayInputStream(lie), LIMITS)))
        .containsExactly(OvfProblem.OVF_ENCODING_INVALID);
    assertThat(problems(() -> parse(GOOD.replace("UTF-8", "KLINGON-8"))))
        .containsExactly(OvfProblem.OVF_ENCODING_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "<Envelope", "<a></b>", "\u0000", "no xml", "<a/><b/>"})
  void whatIsNoXmlIsMalformed(String text) {
    assertThat(problems(() -> parse(text)))
        .isSubsetOf(OvfProblem.OVF_MALFORMED, OvfProblem.OVF_NOT_AN_ENVELOPE)
        .hasSize(1);
  }

  @TempDir Path temp;

  @Test
  void noFileOrAddressOutsideTheDescriptorIsEverRead() throws java.io.IOException {
    var secret = Files.writeString(temp.resolve("secret"), "TOP SECRET");
    var doctype = "<!DOCTYPE Envelope [<!ENTITY leak SYSTEM \"" + secret.toUri() + "\">]><Envelope";
    var xml = good("<Envelope", doctype).replace("<Name>good", "<Name>&leak;");
    var refusal = refusal(() -> parse(xml));
    assertThat(refusal.problem()).isEqualTo(OvfProblem.OVF_DOCTYPE_REFUSED);
    assertThat(refusal.toString()).doesNotContain("TOP SECRET");
  }

  @Test
  void entitiesThatGrowAreRefused() {
    var bomb =
        "<!DOCTYPE Envelope [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><Envelope";
    assertThat(problems(() -> parse(good("<Envelope", bomb).replace("<Name>good", "<Name>&b;"))))
        .containsExactly(OvfProblem.OVF_DOCTYPE_REFUSED);
    assertThat(problems(() -> parse(good("<Name>good", "<Name>&undeclared;"))))
        .hasSize(1)
        .isSubsetOf(OvfProblem.OVF_MALFORMED, OvfProblem.OVF_VALUE_INVALID);
  }

  @Test
  void aDescriptorNestedTooDeepOrTooLongIsRefused() {
    var deep = "<a>".repeat(100) + "</a>".repeat(100);
    assertThat(problems(() -> parse(good("<References>", deep + "<References>"))))
        .containsExactly(OvfProblem.OVF_TOO_COMPLEX);
    var wide = "<a/>".repeat(300_000);
    assertThat(problems(() -> parse(good("<References>", wide + "<References>"))))
        .containsExactly(OvfProblem.OVF_TOO_COMPLEX);
    var large = "<!--" + "x".repeat(5 << 20) + "-->";
    assertThat(problems(() -> parse(GOOD + large))).containsExactly(OvfProblem.OVF_TOO_LARGE);
  }
}
