package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.VcdApi;

/** What is sent wrong to the compatible API is told in its own form, and changes nothing. */
class BadInputIT {
  private static final String XML = "application/vnd.vmware.vcloud.vm+xml";

  private final VcdApi alice = VcdApi.signIn("alice", "acme");

  private static void refused(Response answer, int status, String minorCode) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.xmlPath().getString("Error.@minorErrorCode")).isEqualTo(minorCode);
    assertThat(answer.xmlPath().getInt("Error.@majorErrorCode")).isEqualTo(status);
    assertThat(answer.xmlPath().getString("Error.@message")).isNotBlank();
  }

  private String vm() {
    return "/api/vApp/vm-" + Cloud.of(Api.as("alice")).createVm("acme-tokyo", false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Vm",
        "<Vm></Other>",
        "no xml at all",
        "<Other xmlns='http://www.vmware.com/vcloud/v1.5'/>",
        "<!DOCTYPE Vm SYSTEM 'file:///etc/passwd'><Vm/>",
        "<!DOCTYPE Vm [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Vm"
            + " name='a'><Description>&x;</Description></Vm>",
        "<!DOCTYPE a [<!ENTITY a 'aa'><!ENTITY b '&a;&a;&a;'><!ENTITY c"
            + " '&b;&b;&b;'>]><Vm><Description>&c;</Description></Vm>",
        "<Vm><VmSpecSection><NumCpus>many</NumCpus></VmSpecSection></Vm>",
      })
  void noDocument(String body) {
    var vm = vm();

    var answer = alice.post(vm + "/action/reconfigureVm", XML, body);

    refused(answer, 400, "BAD_REQUEST");
    assertThat(answer.asString()).doesNotContain("root:");
    assertThat(alice.get(vm).xmlPath().getString("Vm.@status")).isEqualTo("8");
  }

  @Test
  void noJson() {
    var answer =
        alice.post(vm() + "/action/reconfigureVm", "application/vnd.vmware.vcloud.vm+json", "{,}");

    refused(answer, 400, "BAD_REQUEST");
  }

  @Test
  void aHugeBody() {
    var body = "<Vm><Description>" + "x".repeat(4 << 20) + "</Description></Vm>";

    refused(alice.post(vm() + "/action/reconfigureVm", XML, body), 413, "BAD_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/octet-stream", "image/png"})
  void neitherXmlNorJson(String type) {
    refused(
        alice.post(vm() + "/action/reconfigureVm", type, "<Vm/>"), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "39.0, 406",
    "40.0, 406",
    "5.5, 406",
    "x, 406",
    "36.0, 200",
    "37.3, 200",
    "38.1, 200"
  })
  void versions(String version, int status) {
    var answer = alice.request(version).get("/api/org");

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=nothing",
        "type=vm&filter=name",
        "type=vm&filter=(((name==x",
        "type=vm&filter=name%3D%3D%27%20or%201=1--",
        "type=vm&filter=name==x;;",
        "type=vm&page=0",
        "type=vm&page=-1",
        "type=vm&page=99999999999999999999",
        "type=vm&pageSize=0",
        "type=vm&pageSize=1000000",
        "type=vm&format=csv",
        "type=task&filter=status",
        "type=media&pageSize=129",
        "type=vApp&filter=vdc==x)",
        "type=vm&filter=vdc==%27;drop%20table%20vm;--",
      })
  void queries(String query) {
    refused(alice.get("/api/query?" + query), 400, "BAD_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/vApp/vm-00000000-0000-4000-8000-000000000000",
        "/api/vApp/vm-x",
        "/api/vApp/vapp-00000000-0000-4000-8000-000000000000",
        "/api/vAppTemplate/vappTemplate-00000000-0000-4000-8000-000000000000",
        "/api/catalog/00000000-0000-4000-8000-000000000000",
        "/api/catalogItem/00000000-0000-4000-8000-000000000000",
        "/api/vdc/00000000-0000-4000-8000-000000000000",
        "/api/org/00000000-0000-4000-8000-000000000000",
        "/api/task/00000000-0000-4000-8000-000000000000",
        "/api/media/00000000-0000-4000-8000-000000000000",
        "/api/media/x",
        "/api/admin/org/00000000-0000-4000-8000-000000000000",
        "/api/admin/vdc/00000000-0000-4000-8000-000000000000",
      })
  void unknownEntities(String path) {
    refused(alice.get(path), 403, "ACCESS_TO_RESOURCE_IS_FORBIDDEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sortAsc=nothing",
        "sortDesc=%27;drop",
        "filter=name==%25",
        "filter=name==*",
        "filter=isVAppTemplate==false;status==POWERED_OFF&sortAsc=memoryMB",
        "filter=(isVAppTemplate==true)",
        "page=4000&pageSize=128",
      })
  void oddQueriesThatMeanSomething(String query) {
    var answer = alice.get("/api/query?type=vm&" + query);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/task/00000000-0000-4000-8000-000000000000/action/cancel",
        "/api/task/x/action/cancel",
        "/api/media/00000000-0000-4000-8000-000000000000/action/enableDownload",
      })
  void actionsOnWhatIsNotThere(String path) {
    refused(alice.post(path, "application/xml", ""), 403, "ACCESS_TO_RESOURCE_IS_FORBIDDEN");
  }

  @Test
  void whatIsOverCannotBeCancelled() {
    var task =
        alice
            .get("/api/query?type=task&filter=status==success&pageSize=1")
            .xmlPath()
            .getString("QueryResultRecords.TaskRecord.@href");

    refused(
        alice.post(task.substring(task.indexOf("/api/")) + "/action/cancel", "application/xml", ""),
        400,
        "INVALID_STATE");
  }

  @Test
  void aCatalogKeepsItsNameWhenTheNewOneIsBad() {
    var catalog = "/api/admin/catalog/" + Cloud.of(Api.as("alice")).catalog("acme-catalog");
    var type = "application/vnd.vmware.admin.catalog+xml";

    for (var body :
        new String[] {"<AdminCatalog name='a/b'/>", "<AdminCatalog name=", "<Vm name='x'/>"}) {
      refused(
          alice.request().header("Content-Type", type).body(body).put(catalog), 400, "BAD_REQUEST");
    }
    refused(
        VcdApi.signIn("victor", "acme")
            .request()
            .header("Content-Type", type)
            .body("<AdminCatalog name='x'/>")
            .put(catalog),
        403,
        "ACCESS_TO_RESOURCE_IS_FORBIDDEN");
    refused(
        VcdApi.signIn("gina", "globex")
            .request()
            .header("Content-Type", type)
            .body("<AdminCatalog name='x'/>")
            .put(catalog),
        403,
        "ACCESS_TO_RESOURCE_IS_FORBIDDEN");
    assertThat(alice.get(catalog).xmlPath().getString("AdminCatalog.@name"))
        .isEqualTo("acme-catalog");
  }

  @Test
  void anotherOrganizationsEntitiesAnswerLikeUnknownOnes() {
    var gina = Api.as("gina");
    var vm = gina.idOf("vms", "lab-1");
    var vdc = gina.idOf("vdcs", "globex-tokyo");

    refused(alice.get("/api/vApp/vm-" + vm), 403, "ACCESS_TO_RESOURCE_IS_FORBIDDEN");
    refused(alice.get("/api/vdc/" + vdc), 403, "ACCESS_TO_RESOURCE_IS_FORBIDDEN");
    refused(
        alice.post("/api/vApp/vm-" + vm + "/power/action/powerOn", XML, ""),
        403,
        "ACCESS_TO_RESOURCE_IS_FORBIDDEN");
    refused(
        alice
            .request()
            .header("X-VMWARE-VCLOUD-TENANT-CONTEXT", "a0000000-0000-4000-8000-000000000003")
            .get("/api/org"),
        403,
        "ACCESS_TO_RESOURCE_IS_FORBIDDEN");
  }

  @Test
  void withoutATokenNothingIsTold() {
    assertThat(VcdApi.anonymous().get("/api/org").statusCode()).isEqualTo(401);
    assertThat(VcdApi.anonymous().get("/api/versions").statusCode()).isEqualTo(200);
    assertThat(VcdApi.anonymous().get("/cloudapi/1.0.0/sessions/current").statusCode())
        .isEqualTo(401);
    assertThat(VcdApi.anonymous().header("Authorization", "Bearer x").get("/api/org").statusCode())
        .isEqualTo(401);
    assertThat(VcdApi.anonymous().put("/transfer/x/y").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "alice@acme,   wrong,         false",
    "alice@globex, sealport-demo, false",
    "alice@acme,   sealport-demo, true",
    "root@System,  sealport-demo, false",
    "alice,        sealport-demo, false",
    "a@b@c,        x,             false",
  })
  void signInIsRefused(String user, String password, boolean provider) {
    var answer = VcdApi.signIn(user, password, provider);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(401);
    assertThat(answer.header("X-VMWARE-VCLOUD-ACCESS-TOKEN")).isNull();
  }

  @Test
  void aTpmIsUnknownBelow37_2() {
    var vm = vm();

    assertThat(alice.get(vm).asString()).contains("TrustedPlatformModule");
    assertThat(alice.get(vm + "/trustedPlatformModule").statusCode()).isEqualTo(200);
    assertThat(alice.request("37.1").get(vm).asString()).doesNotContain("TrustedPlatformModule");
    refused(
        alice.request("37.1").get(vm + "/trustedPlatformModule"),
        403,
        "ACCESS_TO_RESOURCE_IS_FORBIDDEN");
  }
}
