package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Publication;
import org.sealport.support.VcdApi;

/** Catalogs that subscribe to those of other sites, by clients of Cloud Director. */
class VcdSubscriptionIT {
  private static final String CATALOG = "application/vnd.vmware.admin.catalog+xml";
  private static final String PASSWORD = "a long enough password";

  private final Api alice = Api.as("alice");
  private final Api gina = Api.as("gina");
  private final VcdApi client = VcdApi.signIn("gina", "globex");
  private final String name = Cloud.unique("subscribed");
  private String url;
  private String catalogs;

  @BeforeEach
  void publish() {
    var acme = Cloud.of(alice);
    String published = alice.post("catalogs", Map.of("name", Cloud.unique("published"))).path("id");
    alice.done(
        alice.post(
            "vapps/" + acme.vm(acme.createVm("acme-tokyo", true)).path("vApp") + "/captures",
            Map.of(
                "catalog", published, "name", Cloud.unique("item"), "tpmProvisioning", "REPLACE")));
    url =
        alice
            .put("catalogs/" + published + "/publication", Map.of("password", PASSWORD))
            .path("publicationUrl");
    var org = client.get("/api/org").xmlPath().getString("OrgList.Org.@href");
    catalogs = org.substring(org.indexOf("/api/")).replace("/api/org/", "/api/admin/org/");
  }

  private Response create(String location) {
    return client.post(
        catalogs + "/catalogs",
        CATALOG,
        "<AdminCatalog xmlns='http://www.vmware.com/vcloud/v1.5' name='"
            + name
            + "'><ExternalCatalogSubscriptionParams><ExpectedSslThumbprint>"
            + Publication.thumbprint()
            + "</ExpectedSslThumbprint><SubscribeToExternalFeeds>true</SubscribeToExternalFeeds><Location>"
            + location
            + "</Location><Password>"
            + PASSWORD
            + "</Password></ExternalCatalogSubscriptionParams></AdminCatalog>");
  }

  private void succeeded(String task) {
    assertThat(gina.await(task.substring(task.lastIndexOf(':') + 1)).<String>path("state"))
        .isEqualTo("SUCCEEDED");
  }

  private XmlPath read(String catalog) {
    return client.get("/api/admin/catalog/" + catalog).xmlPath();
  }

  @Test
  void R31_aCatalogIsMadeWithItsSubscriptionSyncedAndEnded() {
    var made = create(url);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    assertThat(made.asString()).doesNotContain(PASSWORD);
    succeeded(made.xmlPath().getString("AdminCatalog.Tasks.Task.@id"));
    var id = gina.idOf("catalogs", name);

    assertThat(read(id).getString("AdminCatalog.ExternalCatalogSubscriptionParams.Location"))
        .isEqualTo(url);
    var sync = client.post("/api/catalog/" + id + "/action/sync", CATALOG, "");
    assertThat(sync.statusCode()).as(sync.asString()).isEqualTo(202);
    succeeded(sync.xmlPath().getString("Task.@id"));

    var ended =
        client.post(
            "/api/admin/catalog/" + id + "/action/subscribeToExternalCatalog",
            "application/vnd.vmware.admin.externalCatalogSubscriptionParams+xml",
            "<ExternalCatalogSubscriptionParams xmlns='http://www.vmware.com/vcloud/v1.5'>"
                + "<SubscribeToExternalFeeds>false</SubscribeToExternalFeeds>"
                + "</ExternalCatalogSubscriptionParams>");
    assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(204);
    assertThat(
            read(id)
                .getBoolean(
                    "AdminCatalog.ExternalCatalogSubscriptionParams.SubscribeToExternalFeeds"))
        .isFalse();
  }

  @Test
  void aSubscriptionThatIsRefusedLeavesNoCatalog() {
    var refused = create("https://not-allowed.example/publications/x/y");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.xmlPath().getString("Error.@vendorSpecificErrorCode"))
        .isEqualTo("SUBSCRIPTION_HOST_NOT_ALLOWED");
    assertThat(gina.get("catalogs").<List<String>>path("items.name")).doesNotContain(name);
  }
}
