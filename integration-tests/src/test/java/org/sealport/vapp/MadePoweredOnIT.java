package org.sealport.vapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealport.services.catalog.ovf.OvaBuilder;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.LabFaults;
import org.sealport.support.VcdApi;

/** VMs that are powered on once they are made. */
class MadePoweredOnIT {
  private static final String NAMESPACE = " xmlns='http://www.vmware.com/vcloud/v1.5' ";
  private static final String MEDIA = "application/vnd.vmware.vcloud.";

  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);

  @AfterEach
  void noFaults() {
    LabFaults.clear();
  }

  @Test
  void aVmRunsWhenItsTaskHasEnded() {
    var wanted = new HashMap<>(acme.windowsVm(Cloud.unique("on"), "acme-tokyo", true));
    wanted.put("powerOn", true);

    var vm = acme.vm(victor.done(victor.post("vms", wanted)));

    assertThat(vm.<String>path("power")).isEqualTo("ON");
    assertThat(vm.<Boolean>path("tpm")).isTrue();
    assertThat(vm.<String>path("busyTask")).isNull();
  }

  @Test
  void whatWasMadeStaysWhenItCannotBePoweredOnAndEachVmSaysWhy() {
    var template = template(2);
    LabFaults.refuse("POWER", 1);

    var accepted = victor.post("templates/" + template + "/instances", instance(true));
    var task = victor.await(accepted.path("task"));

    assertThat(task.<String>path("state")).isEqualTo("FAILED");
    assertThat(task.<String>path("failure.code")).isEqualTo("VM_MADE_BUT_OFF");
    assertThat(task.<List<String>>path("vms.state")).containsOnly("MADE");
    assertThat(task.<List<String>>path("vms.code"))
        .containsExactly("VCENTER_OPERATION_FAILED", "VAPP_POWER_STOPPED");
    assertThat(task.<List<String>>path("vms.place")).doesNotContainNull();
    String vApp = accepted.path("entity");
    var vms = acme.vmsOf(vApp);
    assertThat(vms).hasSize(2);
    vms.forEach(vm -> assertThat(acme.vm(vm).<String>path("power")).isEqualTo("OFF"));
    victor.done(victor.post("vapps/" + vApp + "/power", Map.of("operation", "POWER_ON")));
  }

  @Test
  void whatCannotBeMadeLeavesNothing() {
    var template = template(2);
    LabFaults.refuse("CLONE", 1);

    var accepted = victor.post("templates/" + template + "/instances", instance(true));
    var task = victor.await(accepted.path("task"));

    assertThat(task.<String>path("failure.code")).isEqualTo("VCENTER_OPERATION_FAILED");
    assertThat(victor.get("vapps/" + accepted.path("entity")).statusCode()).isEqualTo(404);
  }

  @Test
  void theSameForClientsOfCloudDirector() {
    var client = VcdApi.signIn("victor", "acme");
    var name = Cloud.unique("vcd-on");
    var made =
        client.post(
            "/api/vdc/" + acme.vdc("acme-tokyo") + "/action/instantiateVAppTemplate",
            MEDIA + "instantiateVAppTemplateParams+xml",
            "<InstantiateVAppTemplateParams%sname='%s' deploy='true' powerOn='true'><Source href='/api/vAppTemplate/vappTemplate-%s'/></InstantiateVAppTemplateParams>"
                .formatted(NAMESPACE, name, template(2)));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    String vApp = idOf(made.xmlPath().getString("VApp.@href"));
    victor.await(idOf(made.xmlPath().getString("VApp.Tasks.Task.@href")));
    var read = client.get("/api/vApp/vapp-" + vApp).xmlPath();
    assertThat(read.getString("VApp.@status")).isEqualTo("4");

    var added =
        client.post(
            "/api/vApp/vapp-" + vApp + "/action/recomposeVApp",
            MEDIA + "recomposeVAppParams+xml",
            "<RecomposeVAppParams%spowerOn='true'><CreateItem name='blank'><VmSpecSection><OsType>ubuntu64Guest</OsType><MemoryResourceMb><Configured>512</Configured></MemoryResourceMb></VmSpecSection></CreateItem></RecomposeVAppParams>"
                .formatted(NAMESPACE));
    assertThat(added.statusCode()).as(added.asString()).isEqualTo(202);
    victor.await(idOf(added.xmlPath().getString("Task.@href")));
    assertThat(acme.vmsOf(vApp))
        .hasSize(3)
        .allSatisfy(vm -> assertThat(acme.vm(vm).<String>path("power")).isEqualTo("ON"));
  }

  private static String idOf(String href) {
    return href.substring(href.length() - 36);
  }

  private String template(int vms) {
    return acme.upload(
        "acme-catalog", OvaBuilder.vApp(Cloud.unique("made"), vms).ova(), "acme-tokyo");
  }

  private Map<String, Object> instance(boolean powerOn) {
    return Map.of(
        "vdc", acme.vdc("acme-tokyo"), "name", Cloud.unique("made-on"), "powerOn", powerOn);
  }
}
