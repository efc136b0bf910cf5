package org.sealport.vm;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealport.services.catalog.ovf.OvaBuilder;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.VcdApi;

/** Power that a guest takes part in, and memory that is kept. */
class GuestPowerIT {
  private static final String UNDEPLOY = "application/vnd.vmware.vcloud.undeployVAppParams+xml";

  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);

  @Test
  void aGuestStartsAnewAndShutsDown() {
    var vm = acme.createVm("acme-tokyo", true);
    refused(vm, "SHUT_DOWN", "VM_ALREADY_OFF");
    acme.power(vm, "POWER_ON");

    acme.power(vm, "REBOOT");
    assertThat(power(vm)).isEqualTo("ON");
    acme.power(vm, "SHUT_DOWN");
    assertThat(power(vm)).isEqualTo("OFF");
  }

  @Test
  void aGuestWithoutToolsIsNotAskedAndTheTaskSaysSo() {
    var bare = acme.vm(Cloud.unique("bare"), "acme-tokyo", false, Map.of("diskMb", 0));
    var vm = victor.done(victor.post("vms", bare));
    acme.power(vm, "POWER_ON");

    var task = victor.await(post(vm, "SHUT_DOWN").path("task"));

    assertThat(task.<String>path("failure.code")).isEqualTo("VCENTER_TOOLS_NOT_RUNNING");
    assertThat(power(vm)).isEqualTo("ON");
    assertThat(acme.vm(vm).<String>path("busyTask")).isNull();
  }

  @Test
  void R6_aSuspendedVmCountsAsOnUntilItsStateIsDiscarded() {
    var vm = acme.createVm("acme-tokyo", false);
    refused(vm, "SUSPEND", "VM_ALREADY_OFF");
    acme.power(vm, "POWER_ON");
    refused(vm, "DISCARD_SUSPENDED", "VM_NOT_SUSPENDED");

    acme.power(vm, "SUSPEND");

    assertThat(power(vm)).isEqualTo("SUSPENDED");
    refused(vm, "SHUT_DOWN", "VM_SUSPENDED");
    var tpm = victor.request().put("vms/" + vm + "/tpm");
    assertThat(tpm.<List<String>>path("violations.code")).contains("TPM_VM_NOT_POWERED_OFF");
    assertThat(victor.request().delete("vms/" + vm).<String>path("code"))
        .isEqualTo("VM_NOT_POWERED_OFF");
    acme.power(vm, "POWER_ON");
    acme.power(vm, "SUSPEND");
    acme.power(vm, "DISCARD_SUSPENDED");
    assertThat(power(vm)).isEqualTo("OFF");
    victor.done(victor.request().put("vms/" + vm + "/tpm"));
  }

  @Test
  void aVAppIsSuspendedResumedAndShutDownByClientsOfCloudDirector() {
    var template =
        acme.upload("acme-catalog", OvaBuilder.vApp(Cloud.unique("guests"), 2).ova(), "acme-tokyo");
    var vApp = acme.vApp(template, "acme-tokyo");
    var client = VcdApi.signIn("victor", "acme");
    var at = "/api/vApp/vapp-" + vApp;
    done(client.request().post(at + "/power/action/powerOn"));

    done(undeploy(client, at, "suspend"));
    var suspended = client.get(at).xmlPath();
    assertThat(suspended.getString("VApp.@status")).isEqualTo("3");
    assertThat(suspended.<String>getList("VApp.Link.@rel"))
        .contains("discardState", "power:powerOn")
        .doesNotContain("remove");
    assertThat(victor.get("vapps/" + vApp).<Integer>path("suspended")).isEqualTo(2);
    var records = client.get("/api/query?type=vApp&filter=name==" + suspended.get("VApp.@name"));
    assertThat(records.asString()).contains("status=\"SUSPENDED\"");
    done(client.request().post(at + "/power/action/powerOn"));
    done(client.request().post(at + "/power/action/reboot"));
    done(client.request().post(at + "/power/action/suspend"));
    done(client.request().post(at + "/action/discardSuspendedState"));
    assertThat(client.get(at).xmlPath().getString("VApp.@status")).isEqualTo("8");
    assertThat(deploy(client, at, false).xmlPath().getString("Task.@status")).isEqualTo("success");
    assertThat(client.get(at).xmlPath().getString("VApp.@status")).isEqualTo("8");
    done(deploy(client, at, true));
    done(undeploy(client, at, "shutdown"));
    assertThat(client.get(at).xmlPath().getString("VApp.@status")).isEqualTo("8");
    assertThat(undeploy(client, at, "dance").statusCode()).isEqualTo(400);
  }

  private static Response undeploy(VcdApi client, String at, String action) {
    return client.post(
        at + "/action/undeploy",
        UNDEPLOY,
        "<UndeployVAppParams xmlns='http://www.vmware.com/vcloud/v1.5'><UndeployPowerAction>%s</UndeployPowerAction></UndeployVAppParams>"
            .formatted(action));
  }

  private static Response deploy(VcdApi client, String at, boolean powerOn) {
    return client.post(
        at + "/action/deploy",
        "application/vnd.vmware.vcloud.deployVAppParams+xml",
        "<DeployVAppParams xmlns='http://www.vmware.com/vcloud/v1.5' powerOn='%s'/>"
            .formatted(powerOn));
  }

  private void done(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    var href = answer.xmlPath().getString("Task.@href");
    var task = victor.await(href.substring(href.length() - 36));
    assertThat(task.<String>path("state")).as(task.asString()).isEqualTo("SUCCEEDED");
  }

  private String power(String vm) {
    return acme.vm(vm).path("power");
  }

  private Response post(String vm, String operation) {
    return victor.post("vms/" + vm + "/power", Map.of("operation", operation));
  }

  private void refused(String vm, String operation, String code) {
    var answer = post(vm, operation);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.<String>path("code")).isEqualTo(code);
  }
}
