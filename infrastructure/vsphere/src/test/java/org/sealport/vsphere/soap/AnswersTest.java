package org.sealport.vsphere.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Answers are read whatever a vCenter says more, and no further than XML goes. */
class AnswersTest {
  private static final String ENVELOPE =
      "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soapenv:Body>%s</soapenv:Body></soapenv:Envelope>";

  private static Element read(String body) {
    return Answers.read(ENVELOPE.formatted(body).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void typesReferencesAndWhatIsNotKnownAreTakenAsTheyCome() {
    var answer =
        read(
            "<R xmlns=\"urn:vim25\"><returnval xsi:type=\"vim25:VirtualTPM\"><new><deep>1</deep></new>"
                + "<key>11000</key><host type=\"HostSystem\">host-1</host></returnval></R>");
    var value = answer.get("returnval");

    assertThat(value.is("VirtualTPM")).isTrue();
    assertThat(value.text("key")).isEqualTo("11000");
    assertThat(value.get("host").ref()).isEqualTo(new MoRef("HostSystem", "host-1"));
    assertThat(value.find("missing")).isEmpty();
  }

  @Test
  void aFaultKeepsItsTypeMessageAndKeys() {
    assertThatExceptionOfType(VimFault.class)
        .isThrownBy(
            () ->
                read(
                    "<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>no</faultstring><detail>"
                        + "<NewFault xmlns=\"urn:vim25\" xsi:type=\"BrandNew\"><faultMessage><key>msg.vtpm.add.notEncrypted</key>"
                        + "</faultMessage><privilegeId>Cryptographer.Clone</privilegeId></NewFault></detail></soapenv:Fault>"))
        .satisfies(
            fault -> {
              assertThat(fault.type()).isEqualTo("BrandNew");
              assertThat(fault).hasMessage("no");
              assertThat(fault.keys()).containsExactly("msg.vtpm.add.notEncrypted");
              assertThat(fault.field("privilegeId")).isEqualTo("Cryptographer.Clone");
            });
  }

  @Test
  void aFaultWithoutTypeIsNamedByItsElement() {
    assertThatExceptionOfType(VimFault.class)
        .isThrownBy(
            () ->
                read(
                    "<soapenv:Fault><faultstring/><detail><NotAuthenticatedFault/></detail></soapenv:Fault>"))
        .satisfies(fault -> assertThat(fault.is("NotAuthenticated")).isTrue());
  }

  @Test
  void documentTypesAndEntitiesAreRefused() {
    var bomb =
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Envelope><Body><a>&x;</a></Body></Envelope>";

    assertThatExceptionOfType(VimException.class)
        .isThrownBy(() -> Answers.read(bomb.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatIsNoSoapOrNestedWithoutEndIsRefused() {
    assertThatExceptionOfType(VimException.class)
        .isThrownBy(() -> Answers.read("<html/>".getBytes(StandardCharsets.UTF_8)));
    assertThatExceptionOfType(VimException.class)
        .isThrownBy(() -> Answers.read("oops".getBytes(StandardCharsets.UTF_8)));
    assertThatExceptionOfType(VimException.class)
        .isThrownBy(() -> read("<a>".repeat(1_000) + "</a>".repeat(1_000)));
  }
}
