package org.sealport.vapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

/** Powering a vApp in its start order. */
class VAppPowerIT {
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);

  @AfterEach
  void noFaults() {
    LabFaults.clear();
  }

  @Test
  void itsVmsStartInTheirOrderWithTheDelaysAndStopInReverse() throws SQLException {
    var vApp = vApp("ordered", 3);
    var vms = acme.vmsOf(vApp);
    order(vApp, List.of(place(vms.get(0), 3, 0), place(vms.get(1), 1, 2), place(vms.get(2), 2, 0)));

    var on = power(vApp, "POWER_ON");
    victor.done(on);

    var steps = steps(on.path("task"));
    assertThat(steps).hasSize(3);
    assertThat(Duration.between(steps.get(0), steps.get(1)))
        .as("the pause after the first")
        .isGreaterThan(Duration.ofMillis(1900));
    var results = victor.get("tasks/" + on.path("task"));
    assertThat(results.<List<String>>path("vms.vm"))
        .containsExactly(vms.get(1), vms.get(2), vms.get(0));
    assertThat(results.<List<String>>path("vms.state")).containsOnly("DONE");
    vms.forEach(vm -> assertThat(acme.vm(vm).<String>path("power")).isEqualTo("ON"));

    var off = power(vApp, "POWER_OFF");
    victor.done(off);
    assertThat(victor.get("tasks/" + off.path("task")).<List<String>>path("vms.vm"))
        .containsExactly(vms.get(0), vms.get(2), vms.get(1));
    assertThat(power(vApp, "POWER_OFF").<String>path("code")).isEqualTo("VAPP_ALREADY_OFF");
  }

  @Test
  void afterAFailureTheRestIsNotTriedAndEachVmSaysWhy() {
    var vApp = vApp("failing", 3);
    var vms = acme.vmsOf(vApp);
    order(vApp, List.of(place(vms.get(0), 1, 0), place(vms.get(1), 2, 0), place(vms.get(2), 3, 0)));

    LabFaults.refuse("POWER", 1);
    var task = victor.await(power(vApp, "POWER_ON").path("task"));

    assertThat(task.<String>path("state")).isEqualTo("FAILED");
    assertThat(task.<List<String>>path("vms.state")).containsOnly("FAILED");
    assertThat(task.<List<String>>path("vms.code"))
        .containsExactly("VCENTER_OPERATION_FAILED", "VAPP_POWER_STOPPED", "VAPP_POWER_STOPPED");
    vms.forEach(vm -> assertThat(acme.vm(vm).<String>path("power")).isEqualTo("OFF"));
    victor.done(power(vApp, "POWER_ON"));
  }

  @Test
  void aVmOfAnotherVAppHasNoPlaceInTheOrder() {
    var vApp = vApp("own", 2);
    var stranger = acme.createVm("acme-tokyo", false);

    assertThat(put(vApp, List.of(place(stranger, 1, 0))).statusCode()).isEqualTo(404);
    assertThat(
            Api.as("uma")
                .request()
                .contentType("application/json")
                .body(Map.of("vms", List.of()))
                .put("vapps/" + vApp + "/start-order")
                .statusCode())
        .as("a vApp User powers, but does not edit")
        .isEqualTo(403);
  }

  private String vApp(String name, int vms) {
    return acme.vApp(
        acme.upload("acme-catalog", OvaBuilder.vApp(name, vms).ova(), "acme-tokyo"), "acme-tokyo");
  }

  private void order(String vApp, List<Map<String, Object>> places) {
    assertThat(put(vApp, places).statusCode()).isEqualTo(200);
  }

  private Response put(String vApp, List<Map<String, Object>> places) {
    return victor
        .request()
        .contentType("application/json")
        .body(Map.of("vms", places))
        .put("vapps/" + vApp + "/start-order");
  }

  private static Map<String, Object> place(String vm, int position, int startDelay) {
    return Map.of("vm", vm, "position", position, "startDelay", startDelay, "stopDelay", 0);
  }

  private Response power(String vApp, String operation) {
    return victor.post("vapps/" + vApp + "/power", Map.of("operation", operation));
  }

  private static List<Instant> steps(String task) throws SQLException {
    var done = new ArrayList<Instant>();
    try (var database = Stack.database();
        var query =
            database.prepareStatement(
                "select done_at from task_step where task_id = ? and step like 'power-%' order by done_at")) {
      query.setObject(1, UUID.fromString(task));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          done.add(rows.getTimestamp(1).toInstant());
        }
      }
    }
    return done;
  }
}
