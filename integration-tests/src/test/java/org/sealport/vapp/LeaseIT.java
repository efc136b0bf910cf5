package org.sealport.vapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealport.services.catalog.ovf.OvaBuilder;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.LabFaults;
import org.sealport.support.Stack;
import org.sealport.support.VcdApi;

/**
 * vApps run and are kept as long as their lease says; globex has the policy, others make vApps in
 * acme.
 */
class LeaseIT {
  private static final String LEASE = "application/vnd.vmware.vcloud.leaseSettingsSection+xml";
  private static final String POLICY = "application/vnd.vmware.admin.vAppLeaseSettings+xml";
  private static final Duration ROUND = Duration.ofSeconds(150);

  private final Api victor = Api.as("victor");
  private final Api gina = Api.as("gina");
  private final Cloud acme = Cloud.of(victor);
  private final Cloud globex = Cloud.of(gina);
  private final VcdApi client = VcdApi.signIn("victor", "acme");

  @AfterEach
  void nothingEndsInGlobex() {
    assertThat(decide(0, 0, false).statusCode()).isEqualTo(200);
  }

  @Test
  void whatRunsLongerThanItsLeaseIsSuspendedByATaskOfTheSystemThatNamesTheLease()
      throws SQLException {
    var vApp = vApp();
    assertThat(renew(vApp, 3600, 7200).statusCode()).isEqualTo(202);
    var lying = section(vApp);
    assertThat(lying.getString("LeaseSettingsSection.DeploymentLeaseExpiration")).isEmpty();
    assertThat(ends(lying.getString("LeaseSettingsSection.StorageLeaseExpiration")))
        .isBetween(Instant.now().plusSeconds(7100), Instant.now().plusSeconds(7201));

    victor.done(power(vApp, "POWER_ON"));

    var running = section(vApp);
    assertThat(running.getInt("LeaseSettingsSection.DeploymentLeaseInSeconds")).isEqualTo(3600);
    assertThat(running.getInt("LeaseSettingsSection.StorageLeaseInSeconds")).isEqualTo(7200);
    assertThat(running.getString("LeaseSettingsSection.StorageLeaseExpiration")).isEmpty();
    assertThat(ends(running.getString("LeaseSettingsSection.DeploymentLeaseExpiration")))
        .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3601));

    longAgo(vApp, "running_since", 1);
    acme.vmsOf(vApp).forEach(vm -> comes(vm, "SUSPENDED"));

    var task = "items.find { it.operation == 'LEASE_SUSPEND' }.";
    var tasks = victor.get("tasks?pageSize=100&target=" + vApp);
    assertThat(tasks.<String>path(task + "startedBy")).isEqualTo("sealport");
    var audit = Api.as("alice").get("audit?object=" + vApp);
    assertThat(audit.<List<String>>path("items.operation"))
        .as(audit.asString())
        .contains("LEASE_RENEW", "LEASE_SUSPEND");
    assertThat(victor.get("vapps/" + vApp).<String>path("lease.keptUntil")).isNotNull();
  }

  @Test
  void aGuestThatStoppedByItselfMeanwhileIsNoFailure() throws SQLException {
    var vm = acme.createVm("acme-tokyo", false);
    String vApp = acme.vm(vm).path("vApp");
    assertThat(renew(vApp, 3600, 0).statusCode()).isEqualTo(202);
    acme.power(vm, "POWER_ON");
    LabFaults.stops(vm);

    longAgo(vApp, "running_since", 1);
    comes(vm, "OFF");

    var task = "items.find { it.operation == 'LEASE_SUSPEND' }.";
    await()
        .atMost(ROUND)
        .until(
            () ->
                victor
                    .get("tasks?target=" + vApp)
                    .<String>path(task + "state")
                    .equals("SUCCEEDED"));
  }

  @Test
  void onesLeaseBeginsAnewWhenItIsRenewedAndOthersMayNotRenewIt() throws SQLException {
    var vm = acme.createVm("acme-tokyo", false);
    String vApp = acme.vm(vm).path("vApp");
    assertThat(renew(vApp, 3600, 0).statusCode()).as("a standalone VM").isEqualTo(202);
    acme.power(vm, "POWER_ON");
    longAgo(vApp, "running_since", 0);

    var renewed = victor.put("vapps/" + vApp + "/lease", lease(3600, 0));

    assertThat(renewed.statusCode()).as(renewed.asString()).isEqualTo(200);
    assertThat(ends(renewed.path("runsUntil"))).isAfter(Instant.now().plusSeconds(3500));
    assertThat(Api.as("uma").put("vapps/" + vApp + "/lease", lease(0, 0)).statusCode())
        .isEqualTo(403);
    assertThat(gina.put("vapps/" + vApp + "/lease", lease(0, 0)).statusCode()).isEqualTo(404);
    assertThat(gina.get("vapps/" + vApp + "/lease").statusCode()).isEqualTo(404);
    assertThat(victor.put("vapps/" + vApp + "/lease", lease(3599, 0)).<String>path("code"))
        .isEqualTo("LEASE_INVALID");
  }

  @Test
  void whatLiesLongerThanItsLeaseIsExpiredUntilSomebodyRenewsItAndNothingIsLost()
      throws SQLException {
    var vm = acme.createVm("acme-tokyo", true);
    var keys = acme.endorsementKeys(vm);
    String vApp = acme.vm(vm).path("vApp");
    assertThat(renew(vApp, 0, 3600).statusCode()).isEqualTo(202);

    longAgo(vApp, "resting_since", 1);

    assertThat(victor.get("vapps/" + vApp).<Boolean>path("lease.expired")).isTrue();
    assertThat(victor.post("vms/" + vm + "/power", operation("POWER_ON")).<String>path("code"))
        .isEqualTo("VAPP_EXPIRED");
    assertThat(power(vApp, "POWER_ON").<String>path("code")).isEqualTo("VAPP_EXPIRED");
    assertThat(acme.endorsementKeys(vm)).isEqualTo(keys);
    assertThat(victor.put("vapps/" + vApp + "/lease", lease(0, 3600)).statusCode()).isEqualTo(200);
    acme.power(vm, "POWER_ON");
    assertThat(victor.get("vapps/" + vApp).<String>path("lease.keptUntil")).isNull();
  }

  @Test
  void theOrganizationsLeaseIsThatOfANewVAppAndTheLongest() throws SQLException {
    var policy = "/api/admin/org/" + organization() + "/settings/vAppLeaseSettings";
    var administrator = VcdApi.signIn("gina", "globex");
    var set = put(administrator, policy, POLICY, settings(7200, 86400, true, false));
    assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
    assertThat(set.xmlPath().getInt("VAppLeaseSettings.DeploymentLeaseSeconds")).isEqualTo(7200);
    assertThat(gina.get("lease-policy").<Boolean>path("powerOff")).isTrue();

    var vm = globex.createVm("globex-tokyo", true);
    String vApp = globex.vm(vm).path("vApp");
    assertThat(gina.get("vapps/" + vApp).<Integer>path("lease.runtimeSeconds")).isEqualTo(7200);
    assertThat(gina.get("vapps/" + vApp).<Integer>path("lease.storageSeconds")).isEqualTo(86400);
    for (var longer : List.of(lease(7201, 3600), lease(0, 3600), lease(3600, 0))) {
      assertThat(gina.put("vapps/" + vApp + "/lease", longer).<String>path("code"))
          .isEqualTo("LEASE_TOO_LONG");
    }
    assertThat(gina.put("vapps/" + vApp + "/lease", lease(3600, 3600)).statusCode()).isEqualTo(200);

    globex.power(vm, "POWER_ON");
    longAgo(vApp, "running_since", 1);
    await().atMost(ROUND).until(() -> globex.vm(vm).path("power").equals("OFF"));
    assertThat(gina.get("tasks?target=" + vApp).<List<String>>path("items.operation"))
        .contains("LEASE_POWER_OFF");
  }

  @Test
  void noLeaseDeletesAnythingAndOnlyAdministratorsDecide() {
    var policy = "/api/admin/org/" + organization() + "/settings/vAppLeaseSettings";
    var deletes =
        put(VcdApi.signIn("gina", "globex"), policy, POLICY, settings(7200, 7200, false, true));
    assertThat(deletes.statusCode()).isEqualTo(400);
    assertThat(deletes.xmlPath().getString("Error.@message")).contains("TPM");
    assertThat(put(client, policy, POLICY, settings(0, 0, false, false)).statusCode())
        .as("another organization's")
        .isIn(403, 404);
    assertThat(victor.put("lease-policy", policy(0, 0, false)).statusCode()).isEqualTo(403);
    assertThat(victor.get("lease-policy").statusCode()).isEqualTo(200);
    assertThat(decide(60, 0, false).<String>path("code")).isEqualTo("LEASE_INVALID");
  }

  @Test
  void queriesTellWhenItEnds() {
    var vApp = vApp();
    renew(vApp, 3600, 7200);
    String name = victor.get("vapps/" + vApp).path("name");

    var found = client.get("/api/query?type=vApp&filter=name==" + name).xmlPath();

    assertThat(found.getString("QueryResultRecords.VAppRecord.@isExpired")).isEqualTo("false");
    assertThat(ends(found.getString("QueryResultRecords.VAppRecord.@autoDeleteDate")))
        .isAfter(Instant.now().plusSeconds(7000));
    assertThat(found.getString("QueryResultRecords.VAppRecord.@autoUndeployDate")).isNullOrEmpty();
  }

  private String vApp() {
    var template =
        acme.upload("acme-catalog", OvaBuilder.vApp(Cloud.unique("leased"), 2).ova(), "acme-tokyo");
    return acme.vApp(template, "acme-tokyo");
  }

  private Response power(String vApp, String operation) {
    return victor.post("vapps/" + vApp + "/power", operation(operation));
  }

  private static Map<String, String> operation(String operation) {
    return Map.of("operation", operation);
  }

  private static Map<String, Integer> lease(int runtime, int storage) {
    return Map.of("runtimeSeconds", runtime, "storageSeconds", storage);
  }

  private static Map<String, Object> policy(int runtime, int storage, boolean powerOff) {
    return Map.of("runtimeSeconds", runtime, "storageSeconds", storage, "powerOff", powerOff);
  }

  private Response decide(int runtime, int storage, boolean powerOff) {
    return gina.put("lease-policy", policy(runtime, storage, powerOff));
  }

  private String organization() {
    var root = Api.as("root");
    return root.idOf("provider/organizations", "globex");
  }

  private static String settings(int runtime, int storage, boolean powerOff, boolean deletes) {
    return "<VAppLeaseSettings xmlns='http://www.vmware.com/vcloud/v1.5'><DeleteOnStorageLeaseExpiration>%s</DeleteOnStorageLeaseExpiration><DeploymentLeaseSeconds>%d</DeploymentLeaseSeconds><StorageLeaseSeconds>%d</StorageLeaseSeconds><PowerOffOnRuntimeLeaseExpiration>%s</PowerOffOnRuntimeLeaseExpiration></VAppLeaseSettings>"
        .formatted(deletes, runtime, storage, powerOff);
  }

  private Response renew(String vApp, int runtime, int storage) {
    return put(
        client,
        "/api/vApp/vapp-" + vApp + "/leaseSettingsSection/",
        LEASE,
        "<LeaseSettingsSection xmlns='http://www.vmware.com/vcloud/v1.5' xmlns:ovf='http://schemas.dmtf.org/ovf/envelope/1'><ovf:Info>Lease</ovf:Info><DeploymentLeaseInSeconds>%d</DeploymentLeaseInSeconds><StorageLeaseInSeconds>%d</StorageLeaseInSeconds></LeaseSettingsSection>"
            .formatted(runtime, storage));
  }

  private static Response put(VcdApi by, String path, String type, String body) {
    return by.request().header("Content-Type", type).body(body).put(path);
  }

  private io.restassured.path.xml.XmlPath section(String vApp) {
    return client.get("/api/vApp/vapp-" + vApp + "/leaseSettingsSection").xmlPath();
  }

  private static Instant ends(String text) {
    return Instant.parse(text);
  }

  private void comes(String vm, String power) {
    await().atMost(ROUND).until(() -> acme.vm(vm).path("power").equals(power));
  }

  /** As if it had begun before the test, and been renewed last then. */
  private static void longAgo(String vApp, String begin, int renewedToo) throws SQLException {
    try (var database = Stack.database();
        var update =
            database.prepareStatement(
                "update vapp set %s = now() - interval '2 days', lease_renewed_at = lease_renewed_at - interval '%d days' where id = ?"
                    .formatted(begin, 2 * renewedToo))) {
      update.setObject(1, UUID.fromString(vApp));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }
}
