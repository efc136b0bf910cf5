package org.sealport.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.support.Cloud.unique;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealport.services.catalog.ovf.OvaBuilder;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Operations;
import org.sealport.support.Stack;

/**
 * {@code ./sealport up --vcsim}: the demo cloud on simulators of vCenters. A portal of its own,
 * with the identity provider of the instance under test.
 */
class SimulatorsIT {
  private static final int FURTHER = 50;
  private static final int HTTPS = 8443;

  @TempDir static Path home;
  private static Map<String, String> settings;
  private static String portal;

  @BeforeAll
  static void up() throws IOException {
    int offset = FURTHER + Integer.parseInt(System.getenv("SEALPORT_PORT_OFFSET"));
    portal = "https://localhost:" + (HTTPS + offset);
    settings =
        Map.of(
            "SEALPORT_HOME", home.toString(),
            "SEALPORT_PORT_OFFSET", String.valueOf(offset),
            "SEALPORT_SERVERS", servers().toString(),
            "SEALPORT_KEYCLOAK_URL", Stack.issuer().replaceAll("/realms/.*", ""),
            "SEALPORT_SYNC_EVERY", "PT2S");
    // The same certificate authority, so that the tests trust it.
    Files.copy(Stack.home().resolve("secrets"), home.resolve("secrets"));
    Files.createDirectory(home.resolve("tls"));
    for (var file : List.of("ca.pem", "server.p12")) {
      Files.copy(Stack.home().resolve("tls").resolve(file), home.resolve("tls").resolve(file));
    }
    Stack.sealport(settings, "up", "--detach", "--vcsim");
  }

  private static Path servers() {
    var set = System.getenv("SEALPORT_SERVERS");
    return set == null ? Stack.home().resolve("servers") : Path.of(set);
  }

  @AfterAll
  static void down() {
    Stack.sealport(settings, "down");
  }

  private final Api victor = Api.as("victor").at(portal);
  private final Api root = Api.as("root").at(portal);
  private final Cloud acme = Cloud.of(victor);
  private final Operations operations = new Operations(victor);

  @Test
  void theDemoCloudIsThereOnVCentersThatAreDrivenAsRealOnes() {
    var vCenters = root.get("provider/vcenters").jsonPath();

    assertThat(vCenters.getList("items.kind")).hasSize(5).containsOnly("VSPHERE");
    assertThat(vCenters.getString("items.find { it.name == 'vc-nagoya' }.version"))
        .isEqualTo("7.0.3.0");
    assertThat(victor.get("vms").<List<String>>path("items.name"))
        .contains("payroll-db", "payroll-web", "payroll-legacy", "bastion");
    assertThat(acme.endorsementKeys(victor.idOf("vms", "payroll-db"))).isNotEmpty();
    assertThat(victor.get("templates").<List<String>>path("items.name")).contains("windows-11");
  }

  @Test
  void R10_R14_R18_R19_aVmLivesItsLifeOnThem() {
    var vm = acme.createVm("acme-tokyo", true);
    var keys = acme.endorsementKeys(vm);
    var copying = acme.instantiate(acme.capture(vm, "COPY"), "acme-osaka");
    var replacing = acme.instantiate(acme.capture(vm, "REPLACE"), "acme-nagoya");
    assertThat(acme.endorsementKeys(copying)).isEqualTo(keys);
    assertThat(acme.endorsementKeys(replacing)).isNotEmpty().doesNotContainAnyElementsOf(keys);

    acme.power(vm, "POWER_ON");
    acme.power(vm, "POWER_OFF");
    victor.done(victor.request().post("vms/" + vm + "/snapshots"));
    victor.done(victor.request().post("vms/" + vm + "/snapshots/revert"));
    victor.done(victor.request().delete("vms/" + vm + "/snapshots"));
    var vApp = operations.build("acme-osaka", List.of(operations.blank("first", false)));
    assertThat(acme.endorsementKeys(operations.copyVm(vm, vApp, "COPY"))).isEqualTo(keys);
    operations.moveVm(vm, vApp);
    assertThat(acme.vm(vm).<String>path("vdcName")).isEqualTo("acme-osaka");
    assertThat(acme.endorsementKeys(vm)).isEqualTo(keys);

    victor.done(victor.request().queryParam("confirm", true).delete("vms/" + vm + "/tpm"));
    victor.done(victor.request().put("vms/" + vm + "/tpm"));
    assertThat(acme.endorsementKeys(vm)).isNotEmpty().doesNotContainAnyElementsOf(keys);
    victor.done(victor.request().delete("vms/" + vm));
  }

  @Test
  void R13_R31_anUploadedPackageBecomesATemplateThatReplaces() {
    var template =
        acme.upload("acme-catalog", OvaBuilder.vm(unique("app")).withTpm().ova(), "acme-tokyo");

    assertThat(acme.endorsementKeys(acme.instantiate(template, "acme-osaka")))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(
            acme.endorsementKeys(acme.instantiate(template, "acme-tokyo")));
  }

  @Test
  void whatChangesInAVCenterIsSeenWithoutBeingAskedFor() throws Exception {
    var vm = acme.createVm("acme-tokyo", false);
    String name = acme.vm(vm).path("name");
    renameBehind(name, "renamed-there");

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(victor.get("vms/" + vm + "/drift").<List<String>>path("items.kind"))
                    .containsExactly("VM_RENAMED"));
    assertThat(root.get("provider/drift").<List<String>>path("items.vm")).contains(vm);
  }

  private static void renameBehind(String name, String to) throws Exception {
    var printed = new ObjectMapper().readTree(home.resolve("run/vcsim.json").toFile());
    var vms = URI.create(printed.get("control").asText() + "/instances/vc-tokyo/vms");
    var http = HttpClient.newHttpClient();
    var all = http.send(HttpRequest.newBuilder(vms).GET().build(), BodyHandlers.ofString()).body();
    for (JsonNode each : new ObjectMapper().readTree(all)) {
      if (each.get("name").asText().startsWith(name + " (")) {
        var rename = URI.create(vms + "/" + each.get("ref").asText() + "/rename");
        var body = HttpRequest.BodyPublishers.ofString("{\"name\": \"" + to + "\"}");
        http.send(HttpRequest.newBuilder(rename).POST(body).build(), BodyHandlers.discarding());
        return;
      }
    }
    throw new AssertionError("no VM " + name + " in " + all);
  }

  @Test
  void theCommandLineSaysThatItRunsOnSimulators() throws Exception {
    var status =
        new ProcessBuilder(System.getenv("SEALPORT_TEST_COMMAND"), "status")
            .redirectErrorStream(true);
    status.environment().putAll(settings);
    var process = status.start();
    var told = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(told).isZero();
    assertThat(told).contains("vcsim", "All runs: " + portal);
  }
}
