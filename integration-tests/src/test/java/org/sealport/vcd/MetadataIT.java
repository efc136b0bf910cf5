package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.VcdApi;

/** Metadata of whatever clients put it on: who writes it, who sees it, what it may be. */
class MetadataIT {
  private static final String ALL = "application/vnd.vmware.vcloud.metadata+xml";
  private static final String ONE = "application/vnd.vmware.vcloud.metadata.value+xml";
  private static final String SPACES =
      "xmlns='http://www.vmware.com/vcloud/v1.5'"
          + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";

  private static final VcdApi ROOT = VcdApi.signIn("root", "System");
  private static final VcdApi ALICE = VcdApi.signIn("alice", "acme");

  private final String key = Cloud.unique("key");

  private static String path(String href) {
    return href.replaceFirst("https://[^/]+", "");
  }

  private static String value(String type, String value) {
    return "<TypedValue xsi:type='%s'><Value>%s</Value></TypedValue>".formatted(type, value);
  }

  private static Response put(VcdApi by, String of, String key, String content) {
    return by.request()
        .header("Content-Type", ONE)
        .body("<MetadataValue " + SPACES + ">" + content + "</MetadataValue>")
        .put(of + "/metadata/" + key);
  }

  private static Response put(VcdApi by, String of, String key) {
    return put(by, of, key, value("MetadataStringValue", "gold"));
  }

  private static String read(VcdApi by, String of, String key) {
    var answer = by.get(of + "/metadata/" + key);
    return answer.statusCode() == 200
        ? answer.xmlPath().getString("MetadataValue.TypedValue.Value")
        : String.valueOf(answer.statusCode());
  }

  /** What Acme has, and whether only the provider edits it. */
  private static Map<String, Boolean> entities() {
    var cloud = Cloud.of(Api.as("alice"));
    var all = new LinkedHashMap<String, Boolean>();
    var catalog = cloud.catalog("acme-catalog");
    all.put("/api/catalog/" + catalog, false);
    var template = cloud.capture(cloud.createVm("acme-tokyo", false), "COPY");
    all.put("/api/vAppTemplate/vappTemplate-" + template, false);
    all.put("/api/catalogItem/" + template, false);
    var vm =
        ALICE
            .get("/api/vAppTemplate/vappTemplate-" + template)
            .xmlPath()
            .getString("VAppTemplate.Children.Vm.@href");
    all.put(path(vm), false);
    all.put(image(catalog), false);
    all.put(image(catalog).replace("media", "catalogItem"), false);
    all.put(network(cloud.vdc("acme-tokyo")), false);
    all.put("/api/vdc/" + cloud.vdc("acme-tokyo"), true);
    var org = ALICE.get("/api/org").xmlPath().getString("OrgList.Org.@href");
    all.put(path(org), true);
    return all;
  }

  private static String image(String catalog) {
    var item =
        ALICE.post(
            "/api/catalog/" + catalog + "/action/upload",
            "application/vnd.vmware.vcloud.media+xml",
            "<Media xmlns='http://www.vmware.com/vcloud/v1.5' name='%s' imageType='iso' size='9'/>"
                .formatted(Cloud.unique("image")));
    return path(item.xmlPath().getString("CatalogItem.Entity.@href"));
  }

  private static String network(String vdc) {
    var made =
        ALICE.post(
            "/api/admin/vdc/" + vdc + "/networks",
            "application/vnd.vmware.vcloud.orgVdcNetwork+xml",
            "<OrgVdcNetwork xmlns='http://www.vmware.com/vcloud/v1.5' name='%s'><Configuration><FenceMode>isolated</FenceMode></Configuration></OrgVdcNetwork>"
                .formatted(Cloud.unique("net")));
    return path(made.xmlPath().getString("OrgVdcNetwork.@href"));
  }

  private static Map<String, Boolean> entities;

  @BeforeAll
  static void findEntities() {
    entities = entities();
  }

  @AfterAll
  static void removeImagesAndNetworks() {
    entities.keySet().stream()
        .filter(of -> of.matches("/api/(media|network)/.*"))
        .forEach(of -> ALICE.request().delete(of));
  }

  @Test
  void whoEditsAnEntityWritesItsMetadataAndWhoSeesItReadsThem() {
    entities.forEach(
        (of, provider) -> {
          var editor = provider ? ROOT : ALICE;
          var written = put(editor, of, key);
          assertThat(written.statusCode()).as(of + written.asString()).isEqualTo(202);
          assertThat(written.xmlPath().getString("Task.@status")).as(of).isEqualTo("success");

          assertThat(read(VcdApi.signIn("carol", "acme"), of, key)).as(of).isEqualTo("gold");
          assertThat(read(VcdApi.signIn("olivia", "System"), of, key)).as(of).isEqualTo("gold");
          assertThat(read(ALICE, of, "GENERAL/" + key)).as(of).isEqualTo("gold");
          var admin = of.replaceFirst("/api/", "/api/admin/");
          assertThat(read(ALICE, admin, key)).as(admin).isEqualTo("gold");
          assertThat(put(editor, admin, key, value("MetadataNumberValue", "7")).statusCode())
              .as(admin)
              .isEqualTo(202);
          assertThat(read(ALICE, of, key)).as(of).isEqualTo("7");

          assertThat(editor.request().delete(of + "/metadata/" + key).statusCode())
              .as(of)
              .isEqualTo(202);
          assertThat(read(ALICE, of, key)).as(of).isEqualTo("403");
          assertThat(editor.request().delete(of + "/metadata/" + key).statusCode())
              .as(of)
              .isEqualTo(403);
        });
  }

  @Test
  void whoDoesNotEditAnEntityWritesNothing() {
    entities.forEach(
        (of, provider) -> {
          assertThat(put(provider ? ROOT : ALICE, of, key).statusCode()).as(of).isEqualTo(202);
          var refused =
              provider
                  ? new VcdApi[] {ALICE, VcdApi.signIn("olivia", "System")}
                  : new VcdApi[] {
                    VcdApi.signIn("victor", "acme"),
                    VcdApi.signIn("uma", "acme"),
                    VcdApi.signIn("olivia", "System")
                  };
          for (var caller : refused) {
            assertThat(put(caller, of, key).statusCode()).as(of).isEqualTo(403);
            assertThat(caller.request().delete(of + "/metadata/" + key).statusCode())
                .as(of)
                .isEqualTo(403);
          }
        });
  }

  @Test
  void anotherOrganizationFindsNothing() {
    var gina = VcdApi.signIn("gina", "globex");
    entities.forEach(
        (of, provider) -> {
          assertThat(put(provider ? ROOT : ALICE, of, key).statusCode()).as(of).isEqualTo(202);
          assertThat(gina.get(of + "/metadata").statusCode()).as(of).isEqualTo(403);
          assertThat(read(gina, of, key)).as(of).isEqualTo("403");
          assertThat(put(gina, of, key).statusCode()).as(of).isEqualTo(403);
          assertThat(gina.request().delete(of + "/metadata/" + key).statusCode())
              .as(of)
              .isEqualTo(403);
        });
  }

  @Test
  void whoSeesASharedCatalogReadsItsMetadataAndWritesNone() {
    var org = path(ALICE.get("/api/org").xmlPath().getString("OrgList.Org.@href"));
    var made =
        ALICE.post(
            org.replace("/api/", "/api/admin/") + "/catalogs",
            "application/vnd.vmware.admin.catalog+xml",
            "<AdminCatalog xmlns='http://www.vmware.com/vcloud/v1.5' name='%s'/>"
                .formatted(Cloud.unique("shared")));
    var admin = path(made.xmlPath().getString("AdminCatalog.@href"));
    var catalog = admin.replace("/admin/", "/");
    var image = image(catalog.replaceFirst(".*/", ""));
    put(ALICE, catalog, key);
    put(ALICE, image, key);
    var gina = VcdApi.signIn("gina", "globex");
    assertThat(read(gina, catalog, key)).isEqualTo("403");

    var shared =
        ALICE.post(
            admin + "/action/publish",
            "application/vnd.vmware.admin.publishCatalogParams+xml",
            "<PublishCatalogParams xmlns='http://www.vmware.com/vcloud/v1.5'><IsPublished>true</IsPublished></PublishCatalogParams>");
    assertThat(shared.statusCode()).as(shared.asString()).isLessThan(300);

    assertThat(read(gina, catalog, key)).isEqualTo("gold");
    assertThat(put(gina, catalog, key).statusCode()).isEqualTo(403);
    assertThat(read(gina, image, key)).isEqualTo("gold");
    assertThat(put(gina, image, key).statusCode()).isEqualTo(403);
    assertThat(
            gina.get("/api/query?type=catalog&filter=metadata:" + key + "==STRING:gold").asString())
        .contains("total=\"1\"");
    assertThat(ALICE.request().delete(image).statusCode()).isLessThan(300);
    assertThat(ALICE.request().delete(admin).statusCode()).isLessThan(300);
  }

  @Test
  void manyAreMergedWithThoseThatAreThere() {
    entities.forEach(
        (of, provider) -> {
          var editor = provider ? ROOT : ALICE;
          put(editor, of, key + "-1");
          var merged =
              editor.post(
                  of + "/metadata",
                  ALL,
                  "<Metadata %s><MetadataEntry><Key>%s-1</Key>%s</MetadataEntry><MetadataEntry><Key>%s-2</Key>%s</MetadataEntry></Metadata>"
                      .formatted(
                          SPACES,
                          key,
                          value("MetadataBooleanValue", "true"),
                          key,
                          value("MetadataDateTimeValue", "2026-11-29T10:00:00Z")));
          assertThat(merged.statusCode()).as(of + merged.asString()).isEqualTo(202);

          var all = ALICE.get(of + "/metadata/").xmlPath();
          assertThat(all.<String>getList("Metadata.MetadataEntry.Key"))
              .as(of)
              .contains(key + "-1", key + "-2");
          assertThat(read(ALICE, of, key + "-1")).as(of).isEqualTo("true");
          assertThat(all.<String>getList("Metadata.MetadataEntry.Domain"))
              .as(of)
              .contains("GENERAL");
        });
  }

  @Test
  void theSystemDomainIsTheProvidersOwn() {
    entities.keySet().forEach(this::theSystemDomainOf);
    theSystemDomainOf("/api/vApp/vm-" + Cloud.of(Api.as("alice")).createVm("acme-tokyo", false));
  }

  private void theSystemDomainOf(String of) {
    put(of.matches(".*/(vdc|org)/.*") ? ROOT : ALICE, of, key);
    var hidden = system("PRIVATE", "hidden");
    assertThat(put(ALICE, of, "SYSTEM/" + key, hidden).statusCode()).as(of).isEqualTo(403);
    assertThat(put(ROOT, of, "SYSTEM/" + key, hidden).statusCode()).as(of).isEqualTo(202);

    assertThat(read(ROOT, of, "SYSTEM/" + key)).as(of).isEqualTo("hidden");
    assertThat(read(ALICE, of, "SYSTEM/" + key)).as(of).isEqualTo("403");
    assertThat(ALICE.get(of + "/metadata").asString()).as(of).doesNotContain("hidden");
    assertThat(read(ALICE, of, key)).as("the same key in the other domain").isEqualTo("gold");

    put(ROOT, of, "SYSTEM/" + key, system("READONLY", "shown"));
    assertThat(read(ALICE, of, "SYSTEM/" + key)).as(of).isEqualTo("shown");
    assertThat(ALICE.request().delete(of + "/metadata/SYSTEM/" + key).statusCode())
        .as(of)
        .isEqualTo(403);
    var wrong = put(ROOT, of, "SYSTEM/" + key, system("READWRITE", "wrong"));
    assertThat(wrong.statusCode()).as(of).isEqualTo(400);
    assertThat(ROOT.request().delete(of + "/metadata/SYSTEM/" + key).statusCode())
        .as(of)
        .isEqualTo(202);
    assertThat(read(ALICE, of, key)).as(of).isEqualTo("gold");
  }

  private static String system(String visibility, String value) {
    return "<Domain visibility='%s'>SYSTEM</Domain>".formatted(visibility)
        + value("MetadataStringValue", value);
  }

  @ParameterizedTest
  @CsvSource({
    "MetadataNumberValue, many",
    "MetadataNumberValue, ''",
    "MetadataBooleanValue, perhaps",
    "MetadataDateTimeValue, tomorrow",
    "MetadataPictureValue, x",
    "'', x",
  })
  void aValueIsWhatItsTypeSays(String type, String value) {
    for (var of : entities.keySet()) {
      var answer = put(of.matches(".*/(vdc|org)/.*") ? ROOT : ALICE, of, key, value(type, value));
      assertThat(answer.statusCode()).as(of + answer.asString()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Metadata",
        "<Vm/>",
        "<Metadata><MetadataEntry/></Metadata>",
        "<Metadata><MetadataEntry><Key> </Key></MetadataEntry></Metadata>",
        "<Metadata><MetadataEntry><Domain>NOBODY</Domain><Key>a</Key><TypedValue><Value>b</Value></TypedValue></MetadataEntry></Metadata>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Metadata>&x;</Metadata>",
      })
  void noMetadata(String body) {
    for (var of : entities.keySet()) {
      var answer = ROOT.post(of + "/metadata", ALL, body);
      assertThat(answer.statusCode()).as(of + answer.asString()).isEqualTo(400);
    }
  }

  @Test
  void tooLongKeysAndTooMuchAreRefused() {
    var of = entities.keySet().iterator().next();
    assertThat(put(ALICE, of, "k".repeat(257)).statusCode()).isEqualTo(400);
    var much = value("MetadataStringValue", "x".repeat(1_000_001));
    assertThat(put(ALICE, of, key, much).statusCode()).isEqualTo(400);
  }

  @Test
  void metadataGoWithTheirEntity() {
    var of = network(Cloud.of(Api.as("alice")).vdc("acme-tokyo"));
    assertThat(put(ALICE, of, key).statusCode()).isEqualTo(202);

    assertThat(ALICE.request().delete(of).statusCode()).isEqualTo(202);

    assertThat(ALICE.get(of + "/metadata").statusCode()).isEqualTo(403);
    assertThat(ROOT.get("/api/query?type=orgVdcNetwork&filter=metadata:" + key + "==*").asString())
        .contains("total=\"0\"");
  }

  @ParameterizedTest
  @CsvSource({
    "catalog, catalog",
    "vAppTemplate, vAppTemplate/v",
    "adminVAppTemplate, vAppTemplate/v",
    "vm, vAppTemplate/vm",
    "media, media",
    "catalogItem, catalogItem",
    "orgVdcNetwork, network",
    "orgVdc, vdc",
    "adminOrgVdc, vdc",
    "organization, org",
  })
  void aQuerySelectsByMetadataAndShowsThoseItNames(String type, String of) {
    var entity =
        entities.keySet().stream()
            .filter(each -> each.startsWith("/api/" + of))
            .findFirst()
            .orElseThrow();
    var editor = of.matches("vdc|org") ? ROOT : ALICE;
    put(editor, entity, key, value("MetadataNumberValue", "41"));

    var query = "/api/query?type=" + type + "&fields=name,metadata:" + key + "&filter=metadata:";
    for (var filter : new String[] {"==NUMBER:41", "=gt=NUMBER:40", "==*"}) {
      var found = ALICE.get(query + key + filter);
      assertThat(found.xmlPath().getInt("QueryResultRecords.@total"))
          .as(found.asString())
          .isEqualTo(1);
      assertThat(found.asString())
          .contains(entity.substring(entity.length() - 36), ">" + key + "<", ">41<");
    }
    assertThat(ALICE.get(query + key + "==NUMBER:42").asString()).contains("total=\"0\"");
    assertThat(ALICE.get(query + key + "@SYSTEM:x==STRING:42").statusCode()).isLessThan(500);
    assertThat(
            ALICE
                .get("/api/query?type=" + type + "&filter=metadata@SYSTEM:" + key + "==NUMBER:41")
                .asString())
        .contains("total=\"0\"");
  }

  @Test
  void aQueryForVmsAndVAppsSelectsByMetadata() {
    var cloud = Cloud.of(Api.as("alice"));
    var vm = cloud.createVm("acme-tokyo", false);
    var composed =
        ALICE.post(
            "/api/vdc/" + cloud.vdc("acme-tokyo") + "/action/composeVApp",
            "application/vnd.vmware.vcloud.composeVAppParams+xml",
            "<ComposeVAppParams xmlns='http://www.vmware.com/vcloud/v1.5' name='%s'/>"
                .formatted(Cloud.unique("vapp")));
    var vApp = path(composed.xmlPath().getString("VApp.@href"));
    put(ALICE, "/api/vApp/vm-" + vm, key);
    put(ALICE, vApp, key);

    var query = "&filter=metadata:" + key + "==STRING:go*;isBusy==false";
    assertThat(ALICE.get("/api/query?type=vm" + query).asString()).contains("total=\"1\"", vm);
    assertThat(ALICE.get("/api/query?type=vApp" + query).asString()).contains("total=\"1\"", vApp);
    assertThat(VcdApi.signIn("gina", "globex").get("/api/query?type=vm" + query).asString())
        .contains("total=\"0\"");
  }
}
