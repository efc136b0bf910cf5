package org.sealport.vsphere.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vCenter reads elements in the order of vim25's schema. */
class SchemaTest {
  private static final MoRef VM = new MoRef("VirtualMachine", "vm-1");

  private static String xml(Spec method) {
    return new String(Requests.write(VM, method), StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "{0}: {1} before {2}")
  @CsvSource({
    "VirtualMachineConfigSpec, deviceChange, extraConfig",
    "VirtualMachineConfigSpec, extraConfig, firmware",
    "VirtualMachineConfigSpec, firmware, crypto",
    "VirtualMachineConfigSpec, name, version",
    "VirtualMachineCloneSpec, memory, tpmProvisionPolicy",
    "VirtualMachineCloneSpec, location, config",
    "VirtualMachineRelocateSpec, service, folder",
    "VirtualMachineRelocateSpec, folder, datastore",
    "VirtualMachineRelocateSpec, datastore, pool",
    "VirtualMachineRelocateSpec, pool, host",
    "ServiceLocator, instanceUuid, url",
    "ServiceLocator, credential, sslThumbprint",
    "VirtualDeviceConfigSpec, operation, device",
    "VirtualDisk, unitNumber, capacityInKB",
    "CryptoKeyId, keyId, providerId"
  })
  void elementsAreInTheOrderOfTheSchema(String type, String first, String second) {
    assertThat(Schema.position(type, first)).isLessThan(Schema.position(type, second));
  }

  @Test
  void elementsAreSentInTheOrderOfTheSchemaHoweverTheyWereSet() {
    var spec =
        Spec.of("VirtualMachineConfigSpec")
            .set("crypto", Spec.of("CryptoSpecDecrypt"))
            .set("firmware", "efi")
            .set("extraConfig", List.of(Spec.option("a", "1"), Spec.option("b", "2")))
            .set("name", "vm")
            .set("numCPUs", null);

    assertThat(xml(Spec.of("ReconfigVM_Task").set("spec", spec)))
        .contains(
            "<_this type=\"VirtualMachine\">vm-1</_this><spec xsi:type=\"VirtualMachineConfigSpec\"><name>vm</name>"
                + "<extraConfig xsi:type=\"OptionValue\"><key>a</key><value xsi:type=\"xsd:string\">1</value></extraConfig>"
                + "<extraConfig xsi:type=\"OptionValue\"><key>b</key><value xsi:type=\"xsd:string\">2</value></extraConfig>"
                + "<firmware>efi</firmware><crypto xsi:type=\"CryptoSpecDecrypt\"></crypto></spec>")
        .doesNotContain("numCPUs");
  }

  @Test
  void anElementThatTheTableDoesNotKnowCannotBeSent() {
    assertThatIllegalArgumentException().isThrownBy(() -> Spec.of("VirtualTPM").set("secret", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> Spec.of("NoSuchType").set("key", 1));
  }

  @Test
  void textIsEscaped() {
    assertThat(xml(Spec.of("CloneVM_Task").set("name", "<a> & \"b\" 東京")))
        .contains("<name>&lt;a&gt; &amp; \"b\" 東京</name>");
  }

  @ParameterizedTest
  @CsvSource({"6.7, 6.7", "7.0.3.0, 7.0.3.0", "8.0.3.0, 8.0.3.0", "9.0.0.0, 8.0.3.0"})
  void theNewestVersionThatBothKnowIsSpoken(String server, String spoken) {
    assertThat(ApiVersions.toSpeak(server)).isEqualTo(spoken);
  }
}
