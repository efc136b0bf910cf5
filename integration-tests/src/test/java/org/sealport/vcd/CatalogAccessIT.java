package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.VcdApi;

/** Catalogs are renamed, shared, published, and their items placed. */
class CatalogAccessIT {
  private static final String ACME = "/api/org/a0000000-0000-4000-8000-000000000002/catalog/";
  private static final String XML = "application/xml";

  private final VcdApi alice = VcdApi.signIn("alice", "acme");
  private final VcdApi gina = VcdApi.signIn("gina", "globex");

  private static String catalog() {
    return Api.as("alice").post("catalogs", Map.of("name", Cloud.unique("shared"))).path("id");
  }

  private static String access(String organization) {
    return """
        <ControlAccessParams><IsSharedToEveryone>true</IsSharedToEveryone><AccessSettings><AccessSetting>
        <Subject type="application/vnd.vmware.admin.organization+xml" name="%s"/>
        <AccessLevel>ReadOnly</AccessLevel></AccessSetting></AccessSettings></ControlAccessParams>"""
        .formatted(organization);
  }

  private Response share(String catalog, String organization) {
    return alice.post(ACME + catalog + "/action/controlAccess", XML, access(organization));
  }

  @Test
  void aCatalogIsRenamed() {
    var catalog = catalog();
    var name = Cloud.unique("renamed");

    var answer =
        alice
            .request()
            .header("Content-Type", "application/vnd.vmware.admin.catalog+xml")
            .body("<AdminCatalog name='" + name + "'><Description>why</Description></AdminCatalog>")
            .put("/api/admin/catalog/" + catalog);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    var now = alice.get("/api/catalog/" + catalog).xmlPath();
    assertThat(now.getString("Catalog.@name")).isEqualTo(name);
    assertThat(now.getString("Catalog.Description")).isEqualTo("why");
  }

  @Test
  void aCatalogIsSharedWithANamedOrganization() {
    var catalog = catalog();
    assertThat(gina.get("/api/catalog/" + catalog).statusCode()).isEqualTo(403);

    var shared = share(catalog, "globex");

    assertThat(shared.statusCode()).as(shared.asString()).isEqualTo(200);
    assertThat(gina.get("/api/catalog/" + catalog).statusCode()).isEqualTo(200);
    assertThat(
            alice
                .get(ACME + catalog + "/controlAccess/")
                .xmlPath()
                .getString("ControlAccessParams.AccessSettings.AccessSetting.Subject.@name"))
        .isEqualTo("globex");
    assertThat(
            gina.post(
                    "/api/org/a0000000-0000-4000-8000-000000000003/catalog/"
                        + catalog
                        + "/action/controlAccess",
                    XML,
                    access("acme"))
                .statusCode())
        .as("it is not hers")
        .isEqualTo(403);
    var none =
        "<ControlAccessParams><IsSharedToEveryone>true</IsSharedToEveryone></ControlAccessParams>";
    assertThat(alice.post(ACME + catalog + "/action/controlAccess", XML, none).statusCode())
        .isEqualTo(200);
    assertThat(gina.get("/api/catalog/" + catalog).statusCode()).isEqualTo(403);
  }

  @Test
  void aCatalogIsPublishedToAllOrganizationsAndToSubscribers() {
    var catalog = catalog();
    var at = "/api/admin/catalog/" + catalog;
    var yes = "<PublishCatalogParams><IsPublished>true</IsPublished></PublishCatalogParams>";
    var no = "<PublishCatalogParams><IsPublished>false</IsPublished></PublishCatalogParams>";

    assertThat(VcdApi.signIn("victor", "acme").post(at + "/action/publish", XML, yes).statusCode())
        .isEqualTo(403);
    assertThat(alice.post(at + "/action/publish", XML, yes).statusCode()).isEqualTo(204);
    assertThat(gina.get("/api/catalog/" + catalog).statusCode()).isEqualTo(200);
    assertThat(alice.get(at).xmlPath().getString("AdminCatalog.IsPublished")).isEqualTo("true");
    assertThat(alice.post(at + "/action/publish", XML, no).statusCode()).isEqualTo(204);
    assertThat(gina.get("/api/catalog/" + catalog).statusCode()).isEqualTo(403);

    var external =
        "<PublishExternalCatalogParams><IsPublishedExternally>%s</IsPublishedExternally>"
            + "<Password>s3cret-of-the-catalog</Password></PublishExternalCatalogParams>";
    var publish = at + "/action/publishToExternalOrganizations";
    assertThat(alice.post(publish, XML, external.formatted(true)).statusCode()).isEqualTo(204);
    var now = alice.get(at);
    assertThat(now.asString()).doesNotContain("s3cret");
    assertThat(
            now.xmlPath()
                .getString("AdminCatalog.PublishExternalCatalogParams.IsPublishedExternally"))
        .isEqualTo("true");
    assertThat(alice.post(publish, XML, external.formatted(false)).statusCode()).isEqualTo(204);
  }

  @Test
  void R34_anItemIsCopiedAndMoved() {
    var acme = Cloud.of(Api.as("alice"));
    var template = acme.capture(acme.createVm("acme-tokyo", false), "REPLACE");
    var into = "/api/catalog/" + catalog();
    var name = Cloud.unique("placed");
    var body =
        "<CopyOrMoveCatalogItemParams name='%s'><Source href='https://x/api/catalogItem/%s'/></CopyOrMoveCatalogItemParams>";

    var copy = alice.post(into + "/action/copy", XML, body.formatted(name, template));
    assertThat(copy.statusCode()).as(copy.asString()).isEqualTo(202);
    var task = copy.xmlPath().getString("Task.@href");
    Api.as("alice").await(task.substring(task.lastIndexOf('/') + 1));
    assertThat(alice.get(into).asString()).contains(name);

    var moved = alice.post(into + "/action/move", XML, body.formatted(name + "2", template));
    assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(202);
    assertThat(alice.get(into).asString()).contains(name + "2", template);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ControlAccessParams/>",
        "<ControlAccessParams><IsSharedToEveryone>maybe</IsSharedToEveryone></ControlAccessParams>",
        "<ControlAccessParams",
      })
  void badAccess(String body) {
    var answer = alice.post(ACME + catalog() + "/action/controlAccess", XML, body);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
  }

  @Test
  void singleMembersReachItBesideOrganizationsAndOthersNothing() {
    var catalog = catalog();
    var member =
        "<AccessSetting><Subject type='application/vnd.vmware.admin.user+xml' name='carol'/>"
            + "<AccessLevel>ReadOnly</AccessLevel></AccessSetting></AccessSettings>";
    var body = access("globex").replace("true", "false").replace("</AccessSettings>", member);

    var changed = alice.post("/api/catalog/" + catalog + "/action/controlAccess", XML, body);

    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    var now = alice.get("/api/catalog/" + catalog + "/controlAccess").xmlPath();
    assertThat(now.getBoolean("ControlAccessParams.IsSharedToEveryone")).isFalse();
    assertThat(
            now.<String>getList("ControlAccessParams.AccessSettings.AccessSetting.Subject.@name"))
        .containsExactly("carol", "globex");
    assertThat(VcdApi.signIn("carol", "acme").get("/api/catalog/" + catalog).statusCode())
        .isEqualTo(200);
    assertThat(VcdApi.signIn("victor", "acme").get("/api/catalog/" + catalog).statusCode())
        .isEqualTo(403);
    assertThat(gina.get("/api/catalog/" + catalog).statusCode()).isEqualTo(200);
  }

  @Test
  void aCatalogGetsAnotherOwner() {
    var owner = "/api/admin/catalog/" + catalog();
    assertThat(alice.get(owner).xmlPath().getString("AdminCatalog.Owner.User.@name"))
        .isEqualTo("alice");

    assertThat(give(owner, "carol").statusCode()).isEqualTo(204);

    assertThat(alice.get(owner).xmlPath().getString("AdminCatalog.Owner.User.@name"))
        .isEqualTo("carol");
    assertThat(give(owner, "gina").statusCode()).isEqualTo(400);
  }

  private Response give(String catalog, String user) {
    return alice
        .request()
        .header("Content-Type", "application/vnd.vmware.vcloud.owner+xml")
        .body("<Owner><User name='" + user + "'/></Owner>")
        .put(catalog + "/owner");
  }

  @Test
  void anUnknownOrganizationIsToldByItsName() {
    assertThat(share(catalog(), "nowhere").xmlPath().getString("Error.@message"))
        .contains("nowhere");
  }
}
