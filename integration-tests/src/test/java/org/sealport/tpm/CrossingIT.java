package org.sealport.tpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.support.Cloud.unique;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Operations;

/**
 * The refusals of the rule book's section D: every operation that crosses is refused with each
 * violated rule, and neither vCenter changes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossingIT {
  private static final String SHARED = "shared";
  private static final Map<String, Object> OLD_ENOUGH =
      Map.of("hardwareVersion", 14, "guestId", "windows9Server64Guest");

  private final String mark = unique("d");
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor, name -> name + "-" + mark);
  private final Operations operations = new Operations(victor, acme);

  /** A key provider of a vCenter to make. */
  protected record Keys(String name, String key, boolean isDefault) {}

  /** A vCenter to make; its storage is called after itself, or shared. */
  protected record Wanted(String name, String version, String store, List<Keys> providers) {}

  /** Makes and registers a vCenter; answers its id. */
  protected String vCenter(Wanted wanted) {
    var providers =
        wanted.providers().stream()
            .map(
                each ->
                    Map.of(
                        "name",
                        each.name(),
                        "type",
                        "STANDARD",
                        "defaultProvider",
                        each.isDefault(),
                        "health",
                        "GREEN",
                        "backedUp",
                        true,
                        "keyIdentity",
                        each.key()))
            .toList();
    var made =
        Api.as("root")
            .post(
                "provider/vcenters",
                Map.of(
                    "kind", "LAB",
                    "name", wanted.name(),
                    "version", wanted.version(),
                    "datastores",
                        List.of(Map.of("name", wanted.store(), "identity", identity(wanted))),
                    "keyProviders", providers));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.path("id");
  }

  protected final String identity(Wanted wanted) {
    return mark + "-" + (wanted.store().equals(SHARED) ? SHARED : wanted.name());
  }

  @BeforeAll
  void aSourceAndWhereItMayNotGo() {
    var keys = new Keys("kp-x", "key-1", true);
    vdc("here", "8.0.3", SHARED, List.of(keys));
    vdc("like-it", "8.0.2", SHARED, List.of(keys));
    vdc("other-name", "8.0.3", SHARED, List.of(new Keys("kp-y", "key-1", true)));
    vdc("other-key", "8.0.3", SHARED, List.of(new Keys("kp-x", "key-2", true)));
    vdc("far", "8.0.3", "own", List.of(keys));
    vdc("old", "6.7.0", "own", List.of());
  }

  private void vdc(String name, String version, String store, List<Keys> providers) {
    var id = vCenter(new Wanted(name + "-" + mark, version, store, providers));
    Operations.giveVdc(name + "-" + mark, id, store, false);
  }

  @AfterAll
  void asItWas() {
    Operations.fastCrossing(false);
  }

  private String source() {
    return victor.done(victor.post("vms", acme.vm(unique("vm"), "here", true, OLD_ENOUGH)));
  }

  private String vAppIn(String vdc) {
    return operations.build(vdc, List.of(Cloud.blank(unique("blank"), false, OLD_ENOUGH)));
  }

  /** One operation that crosses. */
  private record Asked(String path, Map<String, Object> body) {}

  private List<Asked> crossings(String vm, String to) {
    String own = acme.vm(vm).path("vApp");
    var template = acme.capture(vm, "COPY");
    var into = vAppIn(to);
    var vdc = acme.vdc(to);
    return List.of(
        new Asked("vms/" + vm + "/copies", copying("vApp", into)),
        new Asked("vms/" + vm + "/moves", Map.of("vApp", into)),
        new Asked("vapps/" + own + "/copies", copying("vdc", vdc)),
        new Asked("vapps/" + own + "/moves", Map.of("vdc", vdc)),
        new Asked("templates/" + template + "/instances", Map.of("vdc", vdc, "name", unique("i"))),
        new Asked("templates/" + template + "/vms", Map.of("vdc", vdc, "name", unique("i"))));
  }

  private static Map<String, Object> copying(String key, String to) {
    return new HashMap<>(Map.of(key, to, "name", unique("copy"), "tpmProvisioning", "COPY"));
  }

  @ParameterizedTest(name = "to {0}: {1}, moveVApp {2}")
  @CsvSource({
    "other-name, TPM_KEY_PROVIDER_MISSING_ON_TARGET, TPM_KEY_PROVIDER_MISSING_ON_TARGET",
    "other-key, TPM_KEY_PROVIDER_KEY_DIFFERS, TPM_KEY_PROVIDER_KEY_DIFFERS",
    "old, TPM_NO_KEY_PROVIDER TPM_KEY_PROVIDER_MISSING_ON_TARGET TPM_STORAGE_NOT_SHARED,"
        + " TPM_NO_KEY_PROVIDER TPM_KEY_PROVIDER_MISSING_ON_TARGET"
  })
  void R40_R41_R42_R43_R47_whatMayNotCrossIsRefusedWithEveryRule(
      String to, String codes, String codesOfAMovedVApp) {
    Operations.fastCrossing(false);
    var vm = source();
    var keys = acme.endorsementKeys(vm);
    for (var asked : crossings(vm, to)) {
      var before = names();
      var expected =
          asked.path().startsWith("vapps") && asked.path().endsWith("moves")
              ? codesOfAMovedVApp
              : codes;
      assertRefused(asked, expected.split(" "));
      assertThat(names()).isEqualTo(before);
    }
    assertThat(acme.endorsementKeys(vm)).isEqualTo(keys);
    assertThat(acme.vm(vm).<String>path("busyTask")).isNull();
  }

  @Test
  void R41_R42_withoutSharedStorageOnlyAVAppMovesUnlessFastCrossingIsOn() {
    Operations.fastCrossing(false);
    var vm = source();
    var keys = acme.endorsementKeys(vm);
    var all = new ArrayList<>(crossings(vm, "far"));
    var move = all.remove(3);
    all.forEach(asked -> assertRefused(asked, "TPM_STORAGE_NOT_SHARED"));

    assertThat(codes(victor.post(move.path() + "/preflight", move.body()))).isEmpty();
    Operations.fastCrossing(true);
    victor.done(victor.post(all.get(0).path(), all.get(0).body()));
    Operations.fastCrossing(false);
    victor.done(victor.post(move.path(), move.body()));

    assertThat(acme.vm(vm).<String>path("vdcName")).isEqualTo("far-" + mark);
    assertThat(acme.endorsementKeys(vm)).isEqualTo(keys);
  }

  @Test
  void R40_R41_R47_whereNameKeyAndStorageAgreeItCrosses() {
    Operations.fastCrossing(false);
    var vm = source();
    var keys = acme.endorsementKeys(vm);
    for (var asked : crossings(vm, "like-it")) {
      if (!asked.path().endsWith("moves")) {
        victor.done(victor.post(asked.path(), asked.body()));
      }
    }
    operations.moveVm(vm, vAppIn("like-it"));

    assertThat(acme.vm(vm).<String>path("vdcName")).isEqualTo("like-it-" + mark);
    assertThat(acme.endorsementKeys(vm)).isEqualTo(keys);
  }

  private void assertRefused(Asked asked, String... codes) {
    var preflight = victor.post(asked.path() + "/preflight", asked.body());
    var refused = victor.post(asked.path(), asked.body());

    assertThat(codes(preflight)).as("%s", asked).containsExactlyInAnyOrder(codes);
    assertThat(refused.statusCode()).as("%s: %s", asked, refused.asString()).isEqualTo(409);
    assertThat(refused.jsonPath().getList("violations.code", String.class))
        .as("%s", asked)
        .containsExactlyInAnyOrder(codes);
  }

  private static List<String> codes(Response preflight) {
    assertThat(preflight.statusCode()).as(preflight.asString()).isEqualTo(200);
    return preflight.jsonPath().getList("vms.violations.code.flatten()", String.class);
  }

  private List<String> names() {
    return victor.get("vms?pageSize=500").path("items.name");
  }
}
