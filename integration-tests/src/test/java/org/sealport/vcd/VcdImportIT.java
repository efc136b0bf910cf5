package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.support.Abandoned;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.VcdApi;

/** Import of VMs by raw requests of the compatible API, as no client library offers it. */
class VcdImportIT {
  private static final String TYPE = "application/vnd.vmware.admin.importVmParams+xml";

  private final VcdApi root = VcdApi.signIn("root", "System");
  private final VcdApi alice = VcdApi.signIn("alice", "acme");
  private final Cloud acme = Cloud.of(Api.as("alice"));
  private final String server =
      "/api/admin/extension/vimServer/" + Api.as("root").idOf("provider/vcenters", "vc-tokyo");

  private static String body(String root, String name, String moRef, String more) {
    return """
        <vmext:%1$s xmlns:vmext="http://www.vmware.com/vcloud/extension/v1.5" name="%2$s" sourceMove="false">
        <vmext:VmName>%2$s</vmext:VmName><vmext:VmMoRef>%3$s</vmext:VmMoRef>%4$s</vmext:%1$s>"""
        .formatted(root, name, moRef, more);
  }

  private String vdc() {
    return "<vmext:Vdc href='https://x/api/vdc/%s'/>".formatted(acme.vdc("acme-tokyo"));
  }

  private void done(Response answer, String root, int status) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    var href = answer.xmlPath().getString(root + ".@href");
    var task = Api.as("alice").await(href.substring(href.lastIndexOf('/') + 1));
    assertThat(task.<String>path("state")).as(task.asString()).isEqualTo("SUCCEEDED");
  }

  @Test
  void R15_aVmWithATpmBecomesAVApp() {
    var source = Abandoned.of(acme.createVm("acme-tokyo", true));
    var name = Cloud.unique("imported");

    assertThat(alice.post(server + "/importVmAsVApp", TYPE, "<x/>").statusCode()).isEqualTo(400);
    var body = body("ImportVmAsVAppParams", name, source.moRef(), vdc());
    assertThat(alice.post(server + "/importVmAsVApp", TYPE, body).statusCode()).isEqualTo(403);
    var answer = root.post(server + "/importVmAsVApp", TYPE, body);

    done(answer, "VApp.Tasks.Task", 201);
    var vApp = answer.xmlPath().getString("VApp.@href");
    assertThat(
            alice
                .get(vApp.substring(vApp.indexOf("/api/")))
                .xmlPath()
                .getString("VApp.Children.Vm.TrustedPlatformModule.TpmPresent"))
        .isEqualTo("true");
  }

  @Test
  void aVmBecomesATemplate() {
    var source = Abandoned.of(acme.createVm("acme-tokyo", true));
    var catalog =
        "<vmext:Catalog href='https://x/api/catalog/%s'/>".formatted(acme.catalog("acme-catalog"));
    var body =
        body(
            "ImportVmAsVAppTemplateParams",
            Cloud.unique("imported"),
            source.moRef(),
            vdc() + catalog);

    assertThat(alice.post(server + "/importVmAsVAppTemplate", TYPE, body).statusCode())
        .isEqualTo(403);
    done(root.post(server + "/importVmAsVAppTemplate", TYPE, body), "VAppTemplate.Tasks.Task", 201);
  }

  @Test
  void aVmJoinsAVApp() {
    var source = Abandoned.of(acme.createVm("acme-tokyo", false));
    var made =
        alice.post(
            "/api/vdc/" + acme.vdc("acme-tokyo") + "/action/composeVApp",
            "application/vnd.vmware.vcloud.composeVAppParams+xml",
            "<ComposeVAppParams name='%s'/>".formatted(Cloud.unique("vapp")));
    var href = made.xmlPath().getString("VApp.@href");
    var vApp = href.substring(href.lastIndexOf("vapp-") + "vapp-".length());
    var body =
        body(
            "ImportVmIntoExistingVAppParams",
            Cloud.unique("joined"),
            source.moRef(),
            "<vmext:VApp href='https://x/api/vApp/vapp-%s'/>".formatted(vApp));

    var answer = root.post(server + "/importVmIntoExistingVApp", TYPE, body);

    done(answer, "Task", 202);
    assertThat(acme.vmsOf(vApp)).hasSize(1);
  }

  @Test
  void whatCanBeImportedIsListed() {
    var list = root.get(server + "/vmsList?page=1&pageSize=5");

    assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
    assertThat(list.xmlPath().getInt("VmObjectRefsList.@page")).isEqualTo(1);
    List<String> names = list.xmlPath().getList("VmObjectRefsList.VmObjectRef.@name");
    assertThat(names).hasSizeLessThanOrEqualTo(5);
    assertThat(root.get(server + "/vmsList?page=0").statusCode()).isEqualTo(400);
    assertThat(alice.get(server + "/vmsList").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<vmext:Vdc/>", "<vmext:Vdc href='https://x/api/vdc/x'/>"})
  void withoutAPlaceNothingIsImported(String place) {
    var body = body("ImportVmAsVAppParams", Cloud.unique("no"), "vm-1", place);

    var answer = root.post(server + "/importVmAsVApp", TYPE, body);

    assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 403);
    assertThat(answer.xmlPath().getString("Error.@message")).isNotBlank();
  }

  @Test
  void anUnknownVmIsNotFound() {
    var body = body("ImportVmAsVAppParams", Cloud.unique("no"), "vm-nowhere", vdc());

    assertThat(root.post(server + "/importVmAsVApp", TYPE, body).statusCode()).isEqualTo(403);
  }
}
