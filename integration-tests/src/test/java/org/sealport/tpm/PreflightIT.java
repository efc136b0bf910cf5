package org.sealport.tpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.support.Cloud.unique;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sealport.support.Abandoned;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.LabFaults;
import org.sealport.support.Operations;
import org.sealport.support.Stack;

/**
 * A green preflight is never followed by a refusal of the same request on an unchanged cloud, a red
 * one never by success, and a refused operation leaves no trace in database or infrastructure.
 */
class PreflightIT {
  private static final int REQUESTS = 80;
  private static final List<String> VDCS =
      List.of(
          "acme-tokyo", "acme-osaka", "acme-nagoya", "acme-sendai", "acme-fukuoka", "acme-fast");

  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);
  private final Operations operations = new Operations(victor);
  private final List<String> vms = new ArrayList<>();
  private final List<String> vApps = new ArrayList<>();
  private final List<String> templates = new ArrayList<>();
  private final List<Abandoned> unmanaged = new ArrayList<>();

  private record Asked(String path, Map<String, Object> body) {
    Response post(String more) {
      return Api.as(path.startsWith("provider/") ? "root" : "victor").post(path + more, body);
    }
  }

  @AfterAll
  static void asItWas() {
    Operations.fastCrossing(false);
  }

  private void cloud() {
    for (var vdc : List.of("acme-tokyo", "acme-nagoya")) {
      var vm = acme.createVm(vdc, true);
      templates.add(acme.capture(vm, "COPY"));
      templates.add(acme.capture(vm, "REPLACE"));
      var vApp =
          operations.build(
              vdc, List.of(operations.blank("one", true), operations.blank("two", false)));
      vApps.add(vApp);
      vms.addAll(acme.vmsOf(vApp));
      vms.add(vm);
      for (int i = 0; i < 3; i++) {
        unmanaged.add(Abandoned.of(acme.createVm(vdc, i > 0)));
      }
    }
    acme.power(vms.get(0), "POWER_ON");
  }

  private Asked any(Random random) {
    var body = new HashMap<String, Object>();
    if (random.nextInt(3) > 0) {
      body.put("tpmProvisioning", random.nextBoolean() ? "COPY" : "REPLACE");
    }
    var name = random.nextInt(5) == 0 ? "a/b" : unique("any");
    var vdc = acme.vdc(one(VDCS, random));
    switch (random.nextInt(8)) {
      case 0:
        body.putAll(Map.of("vdc", vdc, "name", name));
        return new Asked("templates/" + one(templates, random) + "/instances", body);
      case 1:
        body.putAll(Map.of("vdc", vdc, "name", name));
        return new Asked("templates/" + one(templates, random) + "/vms", body);
      case 2:
        body.putAll(Map.of("vApp", one(vApps, random), "name", name));
        return new Asked("vms/" + one(vms, random) + "/copies", body);
      case 3:
        return new Asked("vms/" + one(vms, random) + "/moves", Map.of("vApp", one(vApps, random)));
      case 4:
        body.putAll(Map.of("vdc", vdc, "name", name));
        return new Asked("vapps/" + one(vApps, random) + "/copies", body);
      case 6:
        var how = random.nextBoolean() ? "COPY" : "MOVE";
        var into = Map.<String, Object>of("vdc", vdc, "name", name);
        return new Asked(
            "provider/organizations/" + Abandoned.organization("acme") + "/imports",
            Abandoned.request(how, into, one(unmanaged, random)));
      case 5:
        return new Asked("vapps/" + one(vApps, random) + "/moves", Map.of("vdc", vdc));
      default:
        var vm = operations.blank(random.nextBoolean() ? "one" : name, random.nextBoolean());
        body.put("vms", List.of(vm, operations.ofTemplate(unique("t"), one(templates, random))));
        return new Asked("vapps/" + one(vApps, random) + "/vms", body);
    }
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  @Test
  void sectionE_thePreflightAndTheOperationAlwaysAgree() throws SQLException {
    cloud();
    var random = new Random(20261124);
    int green = 0;
    for (int i = 0; i < REQUESTS; i++) {
      Operations.fastCrossing(random.nextBoolean());
      var asked = any(random);
      var preflight = asked.post("/preflight");
      assertThat(preflight.statusCode()).as(preflight.asString()).isEqualTo(200);
      boolean allowed = preflight.path("allowed");
      var before = allowed ? null : traces();

      var answer = asked.post("");

      assertThat(answer.statusCode())
          .as("%s: %s, then %s", asked, preflight.asString(), answer.asString())
          .isIn(allowed ? List.of(202) : List.of(400, 409));
      if (allowed) {
        green++;
        assertThat(victor.await(answer.path("task")).<String>path("state"))
            .as("%s", asked)
            .isEqualTo("SUCCEEDED");
        if ("MOVE".equals(asked.body().get("how"))) {
          unmanaged.removeIf(vm -> asked.body().toString().contains(vm.moRef()));
        }
      } else {
        assertThat(traces()).as("%s", asked).isEqualTo(before);
      }
    }
    assertThat(green).as("both kinds were asked").isBetween(5, REQUESTS - 5);
  }

  private static List<Object> traces() throws SQLException {
    try (var database = Stack.database();
        var query =
            database.prepareStatement(
                "select (select count(*) from vm), (select count(*) from vapp), (select count(*) from task),"
                    + " (select count(*) from tpm), (select count(*) from vm where busy_task is not null)");
        var rows = query.executeQuery()) {
      rows.next();
      return List.of(
          rows.getLong(1),
          rows.getLong(2),
          rows.getLong(3),
          rows.getLong(4),
          rows.getLong(5),
          LabFaults.homes());
    }
  }
}
