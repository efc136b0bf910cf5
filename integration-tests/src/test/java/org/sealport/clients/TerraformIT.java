package org.sealport.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealport.services.catalog.ovf.OvaBuilder;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Stack;

/**
 * The Terraform provider of Cloud Director, unmodified, run by OpenTofu: the configurations in
 * {@code clients/terraform}.
 */
class TerraformIT {
  private static final Path SOURCES = Path.of("clients", "terraform").toAbsolutePath();
  private static final Path PROGRAMS =
      Path.of("..", ".sealport", "terraform").toAbsolutePath().normalize();

  /** How a plan ends that finds a difference. */
  private static final int DIFFERENCE = 2;

  private final Api alice = Api.as("alice");
  private final Cloud acme = Cloud.of(alice);
  private final String run = Cloud.unique("it");

  @TempDir Path folder;

  @BeforeAll
  static void build() {
    Client.requires("go");
    Client.building(SOURCES).run("./build.sh", PROGRAMS.toString()).well();
  }

  /** One test, for each step needs the one before. */
  @Test
  void aCloudIsAppliedPlannedWithoutDifferenceChangedAndDestroyed() throws IOException {
    var cloud = configuration("cloud");
    try {
      apply(cloud).well();
      theTpmsAreThere(cloud);
      assertThat(sizes(cloud)).containsExactly(2048, 512);
      plan(cloud).well();

      var changed =
          cloud
              .with("TF_VAR_memory", "2048")
              .with("TF_VAR_tpm", "present")
              .with("TF_VAR_disk", "1024")
              .with("TF_VAR_description", "changed by Terraform");
      apply(changed).well();
      assertThat(sizes(cloud)).containsExactly(2048, 1024);
      assertThat(vm(cloud, "alone").<Boolean>path("tpm")).isTrue();
      assertThat(vm(cloud, "alone").<Integer>path("hardware.memoryMb")).isEqualTo(2048);
      assertThat(vm(cloud, "app").<Integer>path("hardware.memoryMb")).isEqualTo(2048);
      assertThat(vm(cloud, "app").<String>path("description")).isEqualTo("changed by Terraform");
      plan(changed).well();

      alice.done(alice.request().delete("vms/" + id(cloud, "alone") + "/tpm?confirm=true"));
      assertThat(plan(changed).status()).as("a TPM that is gone differs").isEqualTo(DIFFERENCE);
    } finally {
      tofu(cloud, "destroy", "-auto-approve").well();
    }
    assertThat(alice.idOf("vapps", "tf-shop-" + run)).isNull();
    assertThat(alice.idOf("catalogs", "tf-catalog-" + run)).isNull();
    assertThat(alice.idOf("vms", "tf-alone-" + run)).isNull();
  }

  /** The disk of the template at the size that it is to have, and one more. */
  private List<Integer> sizes(Client cloud) {
    return vm(cloud, "app").path("hardware.disks.sizeMb");
  }

  /** The template says replace (R31): the vApp's word says otherwise, a VM's word the same. */
  private void theTpmsAreThere(Client cloud) {
    assertThat(vm(cloud, "app").<String>path("tpmDetail.origin")).isEqualTo("COPIED");
    assertThat(vm(cloud, "blank").<String>path("tpmDetail.origin")).isEqualTo("NEW");
    assertThat(vm(cloud, "blank").<String>path("power")).isEqualTo("ON");
    assertThat(vm(cloud, "alone").<Boolean>path("tpm")).isFalse();
    assertThat(vm(cloud, "instance").<String>path("tpmDetail.origin")).isEqualTo("REPLACED");
    assertThat(acme.endorsementKeys(id(cloud, "app")))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(acme.endorsementKeys(id(cloud, "instance")));
  }

  @Test
  void R11_R31_aVmOfItsOwnGetsACopyWhereTheTemplateSaysReplace() throws IOException {
    var copied = configuration("copied");
    try {
      apply(copied).well();
      String template = alice.idOf("templates", "tf-copied-" + run);
      List<String> keys =
          alice.get("templates/" + template).path("members[0].tpm.endorsementKeys.fingerprint");
      assertThat(acme.endorsementKeys(id(copied, "copied"))).isNotEmpty().isEqualTo(keys);
      assertThat(vm(copied, "copied").<String>path("power")).isEqualTo("ON");
      assertThat(acme.endorsementKeys(id(copied, "replaced")))
          .isNotEmpty()
          .doesNotContainAnyElementsOf(keys);
      plan(copied).well();

      var larger = copied.with("TF_VAR_memory", "2048");
      apply(larger).well();
      assertThat(vm(larger, "copied").<Integer>path("hardware.memoryMb")).isEqualTo(2048);
      assertThat(acme.endorsementKeys(id(larger, "copied"))).isEqualTo(keys);
      plan(larger).well();
    } finally {
      tofu(copied, "destroy", "-auto-approve").well();
    }
    assertThat(alice.idOf("vms", "tf-copied-" + run)).isNull();
  }

  @Test
  void R1_R2_aRefusedTpmFailsTheApplyWithEveryReason() throws IOException {
    var refused = configuration("refused");
    try {
      var ended = apply(refused);

      assertThat(ended.status()).as(ended.output()).isEqualTo(1);
      assertThat(ended.output().replaceAll("[\\s│]+", " "))
          .contains("R1 TPM_REQUIRES_EFI", "R2 TPM_REQUIRES_HW_14");
    } finally {
      tofu(refused, "destroy", "-auto-approve").well();
    }
  }

  @Test
  void accessIsAppliedPlannedWithoutDifferenceChangedAndDestroyed() throws IOException {
    var access = configuration("access");
    try {
      apply(access).well();
      plan(access).well();
      assertThat(members(access)).containsExactly("carol READ_ONLY");

      var changed = access.with("TF_VAR_level", "Change");
      apply(changed).well();
      plan(changed).well();
      assertThat(members(access)).containsExactly("carol CHANGE");

      var everybodys = changed.with("TF_VAR_everyone", "true");
      apply(everybodys).well();
      plan(everybodys).well();
      assertThat(members(access)).isEmpty();
    } finally {
      tofu(access, "destroy", "-auto-approve").well();
    }
    assertThat(alice.idOf("vapps", "tf-vault-" + run)).isNull();
    assertThat(alice.idOf("catalogs", "tf-golden-" + run)).isNull();
  }

  private List<String> members(Client configuration) {
    var access = alice.get("vapps/" + id(configuration, "vault") + "/access");
    return access.<List<Map<String, String>>>path("members").stream()
        .map(member -> member.get("name") + " " + member.get("level"))
        .toList();
  }

  private Client configuration(String name) throws IOException {
    Files.copy(SOURCES.resolve(name).resolve("main.tf"), folder.resolve("main.tf"));
    var ova = Files.write(folder.resolve("app.ova"), OvaBuilder.vm("app").withTpm().ova());
    var settings =
        Files.writeString(
            folder.resolve("cli.tfrc"),
            "provider_installation {\n  dev_overrides { \"vmware/vcd\" = \"%s\" }\n}\n"
                .formatted(PROGRAMS));
    return Client.in(folder)
        .with("TF_CLI_CONFIG_FILE", settings.toString())
        .with("TF_IN_AUTOMATION", "true")
        .with("TF_INPUT", "0")
        .with("TF_VAR_url", Stack.portal() + "/api")
        .with("TF_VAR_run", run)
        .with("TF_VAR_ova", ova.toString())
        .with("TF_VAR_iso", iso().toString());
  }

  /** The provider looks for the mark of the volume descriptor. */
  private Path iso() throws IOException {
    var image = new byte[20 * 2048];
    var mark = "CD001".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(mark, 0, image, 16 * 2048 + 1, mark.length);
    return Files.write(folder.resolve("boot.iso"), image);
  }

  private static Client.Ended apply(Client configuration) {
    return tofu(configuration, "apply", "-auto-approve");
  }

  private static Client.Ended plan(Client configuration) {
    return tofu(configuration, "plan", "-detailed-exitcode");
  }

  private static Client.Ended tofu(Client configuration, String command, String option) {
    return configuration.run(PROGRAMS.resolve("tofu").toString(), command, option, "-no-color");
  }

  private Response vm(Client configuration, String output) {
    return acme.vm(id(configuration, output));
  }

  private static String id(Client configuration, String output) {
    var json = tofu(configuration, "output", "-json").well().output();
    String urn = JsonPath.from(json.substring(json.indexOf('{'))).get("vms.value." + output);
    return urn.substring(urn.lastIndexOf(':') + 1);
  }
}
