package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.VcdApi;

/** Access control as the contract knows it, where roles decide. */
class AccessControlIT {
  private static final String TYPE = "application/vnd.vmware.vcloud.controlAccess+xml";

  private final VcdApi alice = VcdApi.signIn("alice", "acme");

  private static String vApp() {
    var vm = Cloud.of(Api.as("alice")).createVm("acme-tokyo", false);
    return "/api/vApp/vapp-" + Cloud.of(Api.as("alice")).vm(vm).path("vApp");
  }

  private static void refused(Response answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.xmlPath().getString("Error.@vendorSpecificErrorCode")).isEqualTo(code);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "true, FullControl, 200",
    "true, ReadOnly, 400",
    "false, , 400",
  })
  void aVAppIsEverybodys(boolean everyone, String level, int status) {
    var vApp = vApp();
    var body =
        "<ControlAccessParams><IsSharedToEveryone>%s</IsSharedToEveryone>%s</ControlAccessParams>"
            .formatted(
                everyone,
                level == null ? "" : "<EveryoneAccessLevel>" + level + "</EveryoneAccessLevel>");

    var answer = alice.post(vApp + "/action/controlAccess", TYPE, body);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    var now = alice.get(vApp + "/controlAccess/").xmlPath();
    assertThat(now.getString("ControlAccessParams.IsSharedToEveryone")).isEqualTo("true");
    assertThat(now.getString("ControlAccessParams.EveryoneAccessLevel")).isEqualTo("FullControl");
  }

  @Test
  void singleSubjectsAndOtherOwnersAreNotOffered() {
    var vApp = vApp();
    var body =
        "<ControlAccessParams><IsSharedToEveryone>true</IsSharedToEveryone><AccessSettings><AccessSetting>"
            + "<Subject href='https://x/api/admin/user/1'/><AccessLevel>Change</AccessLevel>"
            + "</AccessSetting></AccessSettings></ControlAccessParams>";

    refused(alice.post(vApp + "/action/controlAccess", TYPE, body), 400, "NOT_OFFERED");
    refused(
        alice
            .request()
            .header("Content-Type", "application/xml")
            .body("<Owner/>")
            .put(vApp + "/owner"),
        400,
        "NOT_OFFERED");
    refused(alice.post(vApp + "/action/controlAccess", TYPE, "<x"), 400, "DOCUMENT_MALFORMED");
  }

  @Test
  void ofAnotherOrganizationNothingIsTold() {
    var vApp = vApp();
    var gina = VcdApi.signIn("gina", "globex");

    assertThat(gina.get(vApp + "/controlAccess").statusCode()).isEqualTo(403);
    assertThat(
            gina.post(vApp + "/action/controlAccess", TYPE, "<ControlAccessParams/>").statusCode())
        .isEqualTo(403);
  }
}
