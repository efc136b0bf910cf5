package org.sealport.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.services.catalog.ovf.OvaBuilder;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.VcdApi;

/** Templates leave as packages: disks and a descriptor, no TPM. */
class TemplatePackageIT {
  private static final String XML = "application/vnd.vmware.vcloud.task+xml";

  private final Api alice = Api.as("alice");
  private final Cloud acme = Cloud.of(alice);

  private String template(boolean tpm, String says) {
    return acme.capture(acme.createVm("acme-tokyo", tpm), says);
  }

  private Response enable(VcdApi who, String template) {
    return who.post(vcd(template) + "/action/enableDownload", XML, "");
  }

  private static String vcd(String template) {
    return "/api/vAppTemplate/vappTemplate-" + template;
  }

  private static String folder(String template) {
    return "/transfer/template-" + template + "/";
  }

  private Response download(String template) {
    return alice.request().accept("application/x-tar").get("templates/" + template + "/package");
  }

  private String enabled(VcdApi who, String template) {
    var task = enable(who, template);
    assertThat(task.statusCode()).as(task.asString()).isEqualTo(202);
    assertThat(task.xmlPath().getString("Task.@operationName")).isEqualTo("vdcEnableDownload");
    var id = task.xmlPath().getString("Task.@id").replaceFirst(".*:", "");
    assertThat(alice.await(id).<String>path("state")).isEqualTo("SUCCEEDED");
    return id;
  }

  @Test
  void R22_aPackageAsksForANewTpmHoldsNoOldOneAndIsATemplateAgainWhereItIsUploaded() {
    var template = template(true, "COPY");
    var tpm = alice.get("templates/" + template).<Object>path("members[0].tpm.endorsementKeys");
    assertThat(download(template).<String>path("code")).isEqualTo("DOWNLOAD_NOT_READY");

    alice.done(alice.request().post("templates/" + template + "/package"));

    var ova = download(template);
    assertThat(ova.statusCode()).isEqualTo(200);
    assertThat(ova.asByteArray()).hasSize(Integer.parseInt(ova.header("Content-Length")));
    var text = new String(ova.asByteArray(), StandardCharsets.ISO_8859_1);
    assertThat(text).contains("vmware.vtpm", "SHA256(descriptor.ovf)= ");
    var again = acme.upload("acme-catalog", ova.asByteArray(), "acme-tokyo");
    var uploaded = alice.get("templates/" + again);
    assertThat(uploaded.<String>path("tpmProvisioning")).isEqualTo("REPLACE");
    assertThat(uploaded.<Integer>path("tpms")).isEqualTo(1);
    assertThat(uploaded.<Object>path("members[0].tpm.endorsementKeys"))
        .isNotNull()
        .isNotEqualTo(tpm);
  }

  @Test
  void clientsOfCloudDirectorEnableADownloadFetchItInPartsAndGiveItUp() {
    var vcd = VcdApi.signIn("alice", "acme");
    var ova = OvaBuilder.vm("app").withTpm().ova();
    var template = acme.upload("acme-catalog", ova, "acme-tokyo");
    var before = vcd.get(vcd(template)).xmlPath();
    assertThat(before.<String>getList("VAppTemplate.Link.@rel"))
        .contains("enable", "ovf")
        .doesNotContain("download:default", "disable");
    assertThat(vcd.get(folder(template) + "descriptor.ovf").statusCode()).isEqualTo(400);

    enabled(vcd, template);

    var after = vcd.get(vcd(template)).xmlPath();
    assertThat(after.<String>getList("VAppTemplate.Link.@rel"))
        .contains("download:default", "download:identity", "disable");
    var whole = vcd.get(folder(template) + "descriptor.ovf");
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.contentType()).startsWith("text/xml");
    assertThat(whole.asString()).contains("vmware.vtpm", "ovf:href=\"vm1-disk1.vmdk\"");
    diskComesInParts(vcd, folder(template) + "vm1-disk1.vmdk");
    assertThat(vcd.get(folder(template) + "../x").statusCode()).isBetween(400, 404);
    assertThat(vcd.get(folder(template) + "no-such.vmdk").statusCode()).isEqualTo(403);

    var given = vcd.post(vcd(template) + "/action/disableDownload", XML, "");
    assertThat(given.statusCode()).isEqualTo(204);
    assertThat(vcd.get(folder(template) + "descriptor.ovf").statusCode()).isEqualTo(400);
  }

  private static void diskComesInParts(VcdApi vcd, String file) {
    var disk = vcd.get(file).asByteArray();
    var part = vcd.request().header("Range", "bytes=10-19").get(file);
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.header("Content-Range")).isEqualTo("bytes 10-19/" + disk.length);
    assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(disk, 10, 20));
    var rest = vcd.request().header("Range", "bytes=" + (disk.length - 5) + "-").get(file);
    assertThat(rest.asByteArray()).hasSize(5);
    var beyond = vcd.request().header("Range", "bytes=" + disk.length + "-").get(file);
    assertThat(beyond.statusCode()).isEqualTo(416);
  }

  @Test
  void theDescriptorAloneTellsWhatATemplateIs() {
    var template = template(true, "REPLACE");
    var text = VcdApi.signIn("victor", "acme").get(vcd(template) + "/ovf");

    assertThat(text.statusCode()).isEqualTo(200);
    assertThat(text.asString()).contains("vmware.vtpm", "vmx-").doesNotContain("ovf:href");
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "carol,  acme,   202",
    "root,   System, 202",
    "victor, acme,   403",
    "uma,    acme,   403",
    "connie, acme,   403",
    "olivia, System, 403",
    "gina,   globex, 403"
  })
  void aTemplateLeavesByTheRightToDownload(String user, String organization, int status) {
    var template = template(false, "COPY");

    var answer = enable(VcdApi.signIn(user, organization), template);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    if (status == 202) {
      alice.await(answer.xmlPath().getString("Task.@id").replaceFirst(".*:", ""));
    }
  }

  @Test
  void aDownloadIsInTheAudit() {
    var template = template(true, "COPY");
    alice.done(alice.request().post("templates/" + template + "/package"));

    var found = alice.get("audit?object=" + template);

    assertThat(found.<List<Map<String, Object>>>path("items"))
        .anySatisfy(
            entry -> {
              assertThat(entry.toString()).contains(template);
              assertThat(entry.get("outcome")).isEqualTo("SUCCEEDED");
            });
  }

  @Test
  void R22_aTemplateThatIsSharedLeavesToTheOrganizationThatMayInstantiateItAndItsOwnerIsTold() {
    String catalog = alice.post("catalogs", Map.of("name", Cloud.unique("shared"))).path("id");
    String vApp = acme.vm(acme.createVm("acme-tokyo", true)).path("vApp");
    var capture = Map.of("catalog", catalog, "name", Cloud.unique("t"), "tpmProvisioning", "COPY");
    var template = alice.done(alice.post("vapps/" + vApp + "/captures", capture));
    var gina = Api.as("gina");
    var vcd = VcdApi.signIn("gina", "globex");
    assertThat(enable(vcd, template).statusCode()).as("not shared yet").isEqualTo(403);
    share(catalog, List.of("globex"));

    assertThat(vcd.get(vcd(template)).xmlPath().<String>getList("VAppTemplate.Link.@rel"))
        .contains("enable");
    var task = enable(vcd, template);
    assertThat(task.statusCode()).as(task.asString()).isEqualTo(202);
    gina.await(task.xmlPath().getString("Task.@id").replaceFirst(".*:", ""));

    var descriptor = vcd.get(folder(template) + "descriptor.ovf");
    assertThat(descriptor.statusCode()).as(descriptor.asString()).isEqualTo(200);
    assertThat(descriptor.asString()).contains("vmware.vtpm");
    assertThat(download(template).<String>path("code"))
        .as("the owner's package is another one")
        .isEqualTo("DOWNLOAD_NOT_READY");
    assertThat(enable(VcdApi.signIn("gus", "globex"), template).statusCode()).isEqualTo(403);
    assertThat(gina.get("audit?object=" + template).<List<String>>path("items.outcome"))
        .contains("SUCCEEDED");
    assertThat(alice.get("audit?object=" + template).<List<String>>path("items.actor"))
        .as("its owner reads who it was")
        .contains("gina");
    share(catalog, List.of());
    assertThat(vcd.get(folder(template) + "descriptor.ovf").statusCode())
        .as("shared no more")
        .isEqualTo(403);
  }

  private void share(String catalog, List<String> with) {
    var shared = alice.put("catalogs/" + catalog + "/sharing", Map.of("organizations", with));
    assertThat(shared.statusCode()).as(shared.asString()).isEqualTo(200);
  }
}
