package org.sealport.web.rest.vcd.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.web.rest.vcd.shared.Link;
import org.sealport.web.rest.vcd.vm.NetworkConnectionSection;
import org.sealport.web.rest.vcd.vm.VmDocument;

/** One document in both formats, as clients really write and read it. */
class FormatTest {
  private static final String NAMESPACE = "http://www.vmware.com/vcloud/v1.5";

  private static VmDocument.TpmSection tpm(Format format, ApiVersion version, String text)
      throws IOException {
    return format.read(
        VmDocument.TpmSection.class,
        version,
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static VmDocument vm(ApiVersion version, String text) throws IOException {
    return Format.XML.read(
        VmDocument.class, version, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String written(Format format, ApiVersion version, Object document)
      throws IOException {
    var out = new ByteArrayOutputStream();
    format.write(document, version, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<root:TrustedPlatformModule xmlns:root='"
            + NAMESPACE
            + "'><root:TpmPresent>true"
            + "</root:TpmPresent></root:TrustedPlatformModule>",
        "<TrustedPlatformModule xmlns='"
            + NAMESPACE
            + "'><TpmPresent> true </TpmPresent>"
            + "</TrustedPlatformModule>",
        "<ns0:TrustedPlatformModule xmlns:ns0='"
            + NAMESPACE
            + "' xmlns:py='urn:x' py:pytype='TREE'>"
            + "<ns0:TpmPresent py:pytype='bool'>True</ns0:TpmPresent></ns0:TrustedPlatformModule>",
      })
  void anyPrefixIsRead(String text) throws IOException {
    assertThat(tpm(Format.XML, ApiVersion.V37_2, text).tpmPresent).isTrue();
  }

  @Test
  void jsonIsTheSameDocument() throws IOException {
    var text =
        "{\"otherAttributes\":{},\"link\":[],\"href\":\"https://x/y\",\"type\":null,"
            + "\"tpmPresent\":true,\"vCloudExtension\":[]}";

    var read = tpm(Format.JSON, ApiVersion.V37_2, text);

    assertThat(read.tpmPresent).isTrue();
    assertThat(read.href).isEqualTo("https://x/y");
    var again = new ObjectMapper().readTree(written(Format.JSON, ApiVersion.V37_2, read));
    assertThat(again.path("tpmPresent").asBoolean()).isTrue();
    assertThat(again.path("vCloudExtension").isArray()).isTrue();
    assertThat(again.path("type").isNull()).isTrue();
  }

  @Test
  void sectionsOfJsonTellTheirKind() throws IOException {
    var vm = new VmDocument();
    vm.networkConnectionSection = new NetworkConnectionSection();
    vm.networkConnectionSection.primaryNetworkConnectionIndex = 3;

    var json = written(Format.JSON, ApiVersion.V38_1, vm);

    assertThat(new ObjectMapper().readTree(json).at("/section/0/_type").asText())
        .isEqualTo("NetworkConnectionSectionType");
    var read =
        Format.JSON.read(
            VmDocument.class,
            ApiVersion.V38_1,
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.networkConnectionSection.primaryNetworkConnectionIndex).isEqualTo(3);
  }

  @Test
  void orderDoesNotMatterAndUnknownElementsAreIgnored() throws IOException {
    var read =
        vm(
            ApiVersion.V37_0,
            "<Vm name='a' madeUp='1'><StorageProfile"
                + " name='p'/><New/><Description>d</Description></Vm>");

    assertThat(read.name).isEqualTo("a");
    assertThat(read.description).isEqualTo("d");
    assertThat(read.storageProfile.name).isEqualTo("p");
  }

  @Test
  void xmlIsWrittenInTheOrderOfTheSchema() throws IOException {
    var vm = new VmDocument();
    vm.name = "a & <b>";
    vm.link = List.of(Link.of("up", "https://x/", null));
    vm.description = "d";
    vm.vAppScopedLocalId = "l";

    assertThat(written(Format.XML, ApiVersion.V38_1, vm))
        .containsSubsequence(
            "<Vm ",
            "name=\"a &amp; &lt;b&gt;\"",
            "<Link rel=\"up\" href=\"https://x/\"></Link>",
            "<Description>d</Description>",
            "<VAppScopedLocalId>l</VAppScopedLocalId>");
  }

  @Test
  void nothingOfTpmsIsSentBelow37_2() throws IOException {
    var vm = new VmDocument();
    vm.trustedPlatformModule = new VmDocument.TpmSection();
    vm.trustedPlatformModule.tpmPresent = true;

    for (var format : Format.values()) {
      assertThat(written(format, ApiVersion.V37_1, vm)).doesNotContainIgnoringCase("tpm");
      assertThat(written(format, ApiVersion.V37_2, vm)).containsIgnoringCase("tpmPresent");
    }
  }

  @Test
  void aClientBelow37_2MayNotSendATpm() throws IOException {
    var text =
        "<Vm><TrustedPlatformModule><TpmPresent>true</TpmPresent></TrustedPlatformModule></Vm>";

    assertThat(vm(ApiVersion.V37_2, text).trustedPlatformModule.tpmPresent).isTrue();
    assertThatThrownBy(() -> vm(ApiVersion.V37_1, text))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("37.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<Vm>",
        "<Vm></Vm><Vm/>",
        "<Vm status='many'/>",
        "<Other/>",
        "<!DOCTYPE Vm SYSTEM 'file:///etc/passwd'><Vm/>",
        "<!DOCTYPE Vm [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Vm name='a'>&x;</Vm>",
        "<!DOCTYPE Vm [<!ENTITY a 'aaaa'><!ENTITY b"
            + " '&a;&a;&a;&a;'>]><Vm><Description>&b;</Description></Vm>",
      })
  void whatIsNoSuchDocumentIsRefused(String text) {
    assertThatThrownBy(() -> vm(ApiVersion.NEWEST, text)).isInstanceOf(MalformedException.class);
  }

  @Test
  void anEmptyBodyIsAnEmptyDocument() throws IOException {
    assertThat(vm(ApiVersion.NEWEST, "").name).isNull();
  }

  @Test
  void nestingHasALimit() {
    var deep = "<Vm>".repeat(100_000);

    assertThatThrownBy(() -> vm(ApiVersion.NEWEST, deep)).isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{", "{\"tpmPresent\":\"maybe\"}", "{} x", "null", "\"x\""})
  void whatIsNoSuchJsonIsRefused(String text) {
    assertThatThrownBy(() -> tpm(Format.JSON, ApiVersion.NEWEST, text))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void whatXmlCannotHoldDoesNotBreakAnAnswer() throws IOException {
    var vm = new VmDocument();
    vm.description = "a\u0000b\uD800c";

    assertThat(written(Format.XML, ApiVersion.NEWEST, vm)).contains("a?b?c");
  }
}
