package org.sealport.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Images;
import org.sealport.support.VcdApi;

/** Images of discs go into the drives of VMs, and out. */
class DriveIT {
  private final Api alice = Api.as("alice");
  private final Cloud acme = Cloud.of(alice, this::vdc);
  private final Api gina = Api.as("gina");
  private final Cloud globex = Cloud.of(gina, this::vdc);
  private final VcdApi client = VcdApi.signIn("alice", "acme");
  private final String name = Cloud.unique("image");
  private String catalog;

  /** Where VMs are made. */
  protected String vdc(String ofTheDemo) {
    return ofTheDemo;
  }

  @BeforeEach
  void makeCatalog() {
    catalog = alice.post("catalogs", Map.of("name", Cloud.unique("discs"))).path("id");
  }

  private static Response insert(Api who, String vm, String image) {
    return who.put("vms/" + vm + "/disc", Map.of("image", image));
  }

  private static Response eject(Api who, String vm) {
    return who.request().delete("vms/" + vm + "/disc");
  }

  private Response delete(String image) {
    return client.request().delete("/api/media/" + image);
  }

  private static void refused(Response answer, int status, String... words) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(List.of(words))
        .allMatch(word -> answer.asString().contains(word), answer.asString());
  }

  @Test
  void aDiscIsInsertedReplacedAndEjected() {
    var vm = acme.createVm("acme-tokyo", true);
    var keys = acme.endorsementKeys(vm);
    var first = Images.upload(client, catalog, name);
    var second = Images.upload(client, catalog, name + "-2");
    assertThat(acme.vm(vm).<Object>path("disc")).isNull();

    alice.done(insert(alice, vm, first));
    assertThat(acme.vm(vm).<String>path("disc.name")).isEqualTo(name);
    assertThat(acme.vm(vm).<String>path("disc.image")).isEqualTo(first);

    acme.power(vm, "POWER_ON");
    alice.done(insert(alice, vm, second));
    assertThat(acme.vm(vm).<String>path("disc.image")).isEqualTo(second);
    assertThat(acme.endorsementKeys(vm)).as("the TPM stays").isEqualTo(keys);

    alice.done(eject(alice, vm));
    assertThat(acme.vm(vm).<Object>path("disc")).isNull();
    refused(eject(alice, vm), 409, "VM_HAS_NO_DISC");
  }

  @Test
  void anImageInADriveIsNotDeletedAndTheVmIsNamed() {
    var vm = acme.createVm("acme-tokyo", false);
    String vmName = acme.vm(vm).path("name");
    var image = Images.upload(client, catalog, name);
    alice.done(insert(alice, vm, image));

    refused(delete(image), 400, "MEDIA_INSERTED", vmName);

    alice.done(eject(alice, vm));
    assertThat(delete(image).statusCode()).isEqualTo(202);
    refused(insert(alice, vm, image), 404);
    var tasks = alice.get("tasks?pageSize=50").<List<Map<String, Object>>>path("items");
    assertThat(tasks).anyMatch(task -> "MEDIA_CLEAN_UP".equals(task.get("operation")));
  }

  @Test
  void whoACatalogIsSharedWithInsertsItsImages() {
    var vm = globex.createVm("globex-tokyo", false);
    String vmName = globex.vm(vm).path("name");
    var image = Images.upload(client, catalog, name);
    refused(insert(gina, vm, image), 404);
    alice.put("catalogs/" + catalog + "/sharing", Map.of("organizations", List.of("globex")));

    assertThat(gina.get("images?name=" + name).<List<String>>path("items.id"))
        .containsExactly(image);
    gina.done(insert(gina, vm, image));
    assertThat(globex.vm(vm).<String>path("disc.name")).isEqualTo(name);
    var kept = delete(image);
    refused(kept, 400, "MEDIA_INSERTED", "+1");
    assertThat(kept.asString()).as("what others call their VMs").doesNotContain(vmName);
    assertThat(VcdApi.signIn("gina", "globex").request().delete("/api/media/" + image).statusCode())
        .isEqualTo(403);

    alice.put("catalogs/" + catalog + "/sharing", Map.of("organizations", List.of()));
    assertThat(globex.vm(vm).<String>path("disc.name")).as("not shared any more").contains(image);
    gina.done(eject(gina, vm));
    refused(insert(gina, vm, image), 404);
  }

  @Test
  void rolesAndOthers() {
    var vm = acme.createVm("acme-tokyo", false);
    var image = Images.upload(client, catalog, name);
    for (var user : List.of("uma", "olivia", "connie")) {
      refused(insert(Api.as(user), vm, image), 403);
      refused(eject(Api.as(user), vm), 403);
    }
    refused(insert(gina, vm, image), 404);
    refused(eject(gina, vm), 404);
    alice.done(insert(Api.as("victor"), vm, image));
    alice.done(eject(Api.as("carol"), vm));
  }

  @Test
  void anImageIsSentAndDeletedByTheNativeApi() {
    var bytes = "a disc".repeat(1000).getBytes(StandardCharsets.UTF_8);
    var wanted = Map.<String, Object>of("catalog", catalog, "name", name, "size", bytes.length);
    for (var user : List.of("uma", "olivia")) {
      refused(Api.as(user).post("images", wanted), 403);
    }
    refused(gina.post("images", wanted), 404);
    var victor = Api.as("victor");
    var announced = victor.post("images", wanted);
    assertThat(announced.statusCode()).as(announced.asString()).isEqualTo(201);
    String image = announced.path("id");
    assertThat(announced.<Boolean>path("complete")).isFalse();
    refused(victor.post("images", wanted), 409, "MEDIA_NAME_TAKEN");

    assertThat(victor.request().delete("images/" + image + "/content").statusCode()).isEqualTo(204);
    image = victor.post("images", wanted).path("id");
    var sent =
        victor
            .request()
            .contentType("application/octet-stream")
            .body(bytes)
            .put("images/" + image + "/content");
    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(204);
    assertThat(alice.get("images/" + image).<Boolean>path("complete")).isTrue();
    refused(gina.get("images/" + image), 404);
    refused(victor.request().delete("images/" + image), 403);
    assertThat(alice.request().delete("images/" + image).statusCode()).isEqualTo(204);
    refused(alice.get("images/" + image), 404);
  }

  @Test
  void onlyAWholeImageOfADiscFitsADrive() {
    var vm = acme.createVm("acme-tokyo", false);
    refused(
        insert(alice, vm, Images.announce(client, catalog, name, "iso")), 409, "MEDIA_INCOMPLETE");
    refused(
        insert(alice, vm, Images.upload(client, catalog, name + "-f", "floppy")),
        409,
        "MEDIA_FITS_NO_DRIVE");
    refused(insert(alice, vm, "no-id"), 404);
    refused(alice.put("vms/" + vm + "/disc", Map.of()), 400);
  }

  @Test
  void aCopyHasAnEmptyDriveAndAMoveElsewhereIsRefusedByName() {
    var vm = acme.createVm("acme-tokyo", false);
    String vApp = acme.vm(vm).path("vApp");
    var image = Images.upload(client, catalog, name);
    alice.done(insert(alice, vm, image));

    var move = Map.<String, Object>of("vdc", acme.vdc("acme-osaka"));
    refused(
        alice.post("vapps/" + vApp + "/moves", move),
        409,
        "VM_HAS_DISC",
        acme.vm(vm).<String>path("name"));
    var copy = Map.<String, Object>of("vdc", acme.vdc("acme-osaka"), "name", Cloud.unique("copy"));
    var copied = alice.done(alice.post("vapps/" + vApp + "/copies", copy));
    assertThat(acme.vm(acme.vmsOf(copied).get(0)).<Object>path("disc")).isNull();
    assertThat(acme.vm(vm).<String>path("disc.image")).isEqualTo(image);

    alice.done(eject(alice, vm));
    alice.done(alice.post("vapps/" + vApp + "/moves", move));
  }
}
