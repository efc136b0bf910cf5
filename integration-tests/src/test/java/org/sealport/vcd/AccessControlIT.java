package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.VcdApi;

/** Access of members as the contract knows it; roles decide first. */
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

  private Response change(String vApp, String everyone, String... settings) {
    var body =
        "<ControlAccessParams><IsSharedToEveryone>%s</IsSharedToEveryone>%s<AccessSettings>%s</AccessSettings></ControlAccessParams>"
            .formatted(
                everyone != null,
                everyone == null
                    ? ""
                    : "<EveryoneAccessLevel>" + everyone + "</EveryoneAccessLevel>",
                String.join("", settings));
    return alice.post(vApp + "/action/controlAccess", TYPE, body);
  }

  private static String setting(String subject, String level) {
    return "<AccessSetting>" + subject + "<AccessLevel>" + level + "</AccessLevel></AccessSetting>";
  }

  private static String user(String name) {
    var id = UUID.nameUUIDFromBytes(("user:" + name).getBytes(StandardCharsets.UTF_8));
    return "<Subject href='https://x/api/admin/user/" + id + "'/>";
  }

  @ParameterizedTest(name = "everyone {0}: {1}")
  @CsvSource({
    "FullControl, 200",
    "Change,      200",
    "ReadOnly,    200",
    ",            200",
    "Everything,  400",
    "None,        400"
  })
  void everyoneReachesAsMuchOfAVAppAsIsSaid(String level, int status) {
    var vApp = vApp();

    var answer = change(vApp, level);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    var now = alice.get(vApp + "/controlAccess/").xmlPath();
    var expected = status == 200 ? level : "FullControl";
    assertThat(now.getBoolean("ControlAccessParams.IsSharedToEveryone"))
        .isEqualTo(expected != null);
    assertThat(now.getString("ControlAccessParams.EveryoneAccessLevel"))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void singleMembersReachWhatTheirLevelSaysAndOthersNothing() {
    var vApp = vApp();
    var carol = VcdApi.signIn("carol", "acme");
    var victor = VcdApi.signIn("victor", "acme");

    var external =
        "<ExternalSubject><IdpType>OAUTH</IdpType><IsUser>true</IsUser><SubjectId>uma</SubjectId></ExternalSubject>";
    var changed =
        change(vApp, null, setting(user("carol"), "ReadOnly"), setting(external, "Change"));

    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    var now = alice.get(vApp + "/controlAccess").xmlPath();
    var settings = "ControlAccessParams.AccessSettings.AccessSetting.";
    assertThat(now.<String>getList(settings + "Subject.@name")).containsExactly("carol", "uma");
    assertThat(now.<String>getList(settings + "AccessLevel")).containsExactly("ReadOnly", "Change");
    assertThat(victor.get(vApp).statusCode()).isEqualTo(403);
    assertThat(carol.get(vApp).statusCode()).isEqualTo(200);
    refused(
        carol.post(vApp + "/power/action/powerOn", "application/xml", ""), 403, "ACCESS_TOO_LOW");
    assertThat(query(victor, vApp)).isZero();
    assertThat(query(carol, vApp)).isEqualTo(1);
  }

  private static int query(VcdApi by, String vApp) {
    var id = vApp.substring(vApp.lastIndexOf("vapp-") + 5);
    var answer = by.get("/api/query?type=vm&filter=container==" + id);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.xmlPath().getInt("QueryResultRecords.@total");
  }

  @Test
  void anOwnerIsAnotherMember() {
    var vApp = vApp();
    change(vApp, null);

    assertThat(give(vApp, "<User href='" + href("carol") + "'/>").statusCode()).isEqualTo(204);

    assertThat(alice.get(vApp + "/owner").xmlPath().getString("Owner.User.@name"))
        .isEqualTo("carol");
    assertThat(VcdApi.signIn("carol", "acme").get(vApp).statusCode()).isEqualTo(200);
    refused(give(vApp, "<User href='" + href("gina") + "'/>"), 400, "INVALID_INPUT");
    refused(give(vApp, "<User name='gina'/>"), 400, "MEMBER_UNKNOWN");
    refused(give(vApp, ""), 400, "INVALID_INPUT");
  }

  private static String href(String user) {
    return user(user).split("'")[1];
  }

  private Response give(String vApp, String user) {
    return alice
        .request()
        .header("Content-Type", "application/xml")
        .body("<Owner>" + user + "</Owner>")
        .put(vApp + "/owner");
  }

  @Test
  void groupsAreNotOffered() {
    var vApp = vApp();
    var group = "<Subject href='https://x/api/admin/group/" + UUID.randomUUID() + "'/>";

    refused(change(vApp, null, setting(group, "Change")), 400, "NOT_OFFERED");
    refused(change(vApp, null, setting(user("gina"), "Change")), 400, "INVALID_INPUT");
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
