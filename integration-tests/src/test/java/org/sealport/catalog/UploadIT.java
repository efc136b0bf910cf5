package org.sealport.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealport.services.catalog.ovf.OvaBuilder;
import org.sealport.support.Api;
import org.sealport.support.Cloud;

/** Uploading OVF packages through the native API. */
class UploadIT {
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor, this::vdc);

  /** The name of the VDC that stands for this one of the demo's. */
  protected String vdc(String ofTheDemo) {
    return ofTheDemo;
  }

  @Test
  void R13_R22_R31_aTpmItemOfAnOvaLeadsToANewTpmInEachInstance() {
    var template =
        victor.done(
            complete(
                sent(open("OVA", "acme-tokyo"), "x.ova", OvaBuilder.vm("app").withTpm().ova())));

    var detail = victor.get("templates/" + template);
    assertThat(detail.<String>path("provenance")).isEqualTo("UPLOADED");
    assertThat(detail.<String>path("tpmProvisioning")).isEqualTo("REPLACE");
    assertThat(detail.<String>path("members[0].tpm.origin")).isEqualTo("NEW");
    var first = acme.instantiate(template, "acme-tokyo");
    var second = acme.instantiate(template, "acme-tokyo");
    assertThat(acme.endorsementKeys(first))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(acme.endorsementKeys(second));
    assertThat(acme.vm(first).<String>path("tpmDetail.origin")).isEqualTo("REPLACED");
  }

  @Test
  void R13_aPackageBecomesAVAppDirectlyWithANewTpm() {
    var opened =
        victor.post(
            "uploads",
            Map.of("vdc", acme.vdc("acme-tokyo"), "name", Cloud.unique("direct"), "kind", "OVA"));
    String upload = opened.path("id");
    sent(upload, "x.ova", OvaBuilder.vm("direct").withTpm().ova());

    var vm = acme.vmsOf(victor.done(complete(upload))).get(0);

    assertThat(acme.endorsementKeys(vm)).isNotEmpty();
    assertThat(acme.vm(vm).<String>path("tpmDetail.origin")).isEqualTo("NEW");
    assertThat(victor.get("uploads/" + upload).statusCode()).isEqualTo(404);
  }

  @Test
  void R5_R13_R22_aDescriptorIsJudgedBeforeThePackageIsSent() {
    var descriptor = descriptor(OvaBuilder.vm("asked").withTpm());

    var possible = judged(descriptor, "acme-tokyo", Cloud.unique("asked"));
    var impossible = judged(descriptor, "acme-fukuoka", Cloud.unique("asked"));

    assertThat(possible.<Boolean>path("allowed")).isTrue();
    assertThat(possible.<String>path("vms[0].outcome")).isEqualTo("NEW");
    assertThat(impossible.<Boolean>path("allowed")).isFalse();
    assertThat(impossible.<List<String>>path("vms[0].violations.rule")).contains("R5");
    assertThat(judged("<Envelope", "acme-tokyo", "x").<String>path("code")).startsWith("OVF_");
    assertThat(judged(descriptor, "acme-tokyo", "").<Boolean>path("allowed")).isFalse();
  }

  private static String descriptor(OvaBuilder builder) {
    return builder.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".ovf"))
        .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  private Response judged(String descriptor, String vdc, String name) {
    return victor
        .request()
        .contentType("application/xml")
        .queryParam("vdc", acme.vdc(vdc))
        .queryParam("name", name)
        .body(descriptor)
        .post("uploads/preflight");
  }

  @Test
  void anOvfIsUploadedFileByFile() {
    var upload = open("OVF", "acme-tokyo");
    OvaBuilder.vm("files").disks(2).files().forEach((name, content) -> sent(upload, name, content));

    var template = victor.done(complete(upload));

    assertThat(victor.get("templates/" + template).<Integer>path("members.size()")).isEqualTo(1);
  }

  @Test
  void filesMayHaveJapaneseNames() {
    var upload = open("OVF", "acme-tokyo");
    OvaBuilder.vm("経理").files().forEach((name, content) -> sent(upload, name, content));

    assertThat(victor.get("uploads/" + upload).<List<String>>path("files"))
        .contains("経理.ovf", "経理-vm1-disk1.vmdk");
    victor.done(complete(upload));
  }

  @Test
  void aDamagedDiskOfSingleFilesIsFoundByTheTaskAndNothingIsLeft() {
    var upload = open("OVF", "acme-tokyo");
    OvaBuilder.vm("late").withDamagedDisk().files().forEach((n, c) -> sent(upload, n, c));

    var task = victor.await(complete(upload).path("task"));

    assertThat(task.<String>path("state")).isEqualTo("FAILED");
    assertThat(task.<String>path("failure.code")).isEqualTo("OVF_CHECKSUM_MISMATCH");
    assertThat(victor.get("uploads/" + upload).statusCode()).isEqualTo(404);
  }

  @Test
  void aMissingFileIsNamed() {
    var upload = open("OVF", "acme-tokyo");
    OvaBuilder.vm("missing").files().entrySet().stream()
        .filter(file -> !file.getKey().endsWith(".vmdk"))
        .forEach(file -> sent(upload, file.getKey(), file.getValue()));

    var refused = complete(upload);

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
    assertThat(refused.<String>path("code")).isEqualTo("OVF_FILE_MISSING");
  }

  @Test
  void aDamagedDiskAndACutArchiveAreRefusedWithTheReason() {
    var damaged =
        send(open("OVA", "acme-tokyo"), "x.ova", OvaBuilder.vm("damaged").withDamagedDisk().ova());
    assertThat(damaged.statusCode()).as(damaged.asString()).isEqualTo(400);
    assertThat(damaged.<String>path("code")).isEqualTo("OVF_CHECKSUM_MISMATCH");

    var whole = OvaBuilder.vm("cut").diskBytes(64_000).ova();
    var cut = send(open("OVA", "acme-tokyo"), "x.ova", Arrays.copyOf(whole, whole.length / 2));
    assertThat(cut.statusCode()).as(cut.asString()).isEqualTo(400);
    assertThat(cut.<String>path("code")).isEqualTo("OVA_TRUNCATED");
  }

  @Test
  void R5_aTpmItemIsRefusedWhereTheVCenterHasNoKeyProvider() {
    var upload = open("OVA", "acme-fukuoka");
    sent(upload, "x.ova", OvaBuilder.vm("nokey").withTpm().hardwareVersion(14).ova());

    var refused = complete(upload);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getList("violations.code", String.class))
        .contains("TPM_NO_KEY_PROVIDER");
  }

  @Test
  void anotherOrganizationsUploadIsNotFound() {
    var upload = open("OVA", "acme-tokyo");
    var gina = Api.as("gina");

    assertThat(gina.get("uploads/" + upload).statusCode()).isEqualTo(404);
    assertThat(
            gina.request()
                .body(new byte[] {1})
                .put("uploads/" + upload + "/files/x.ova")
                .statusCode())
        .isEqualTo(404);
  }

  private String open(String kind, String vdc) {
    var opened =
        victor.post(
            "uploads",
            Map.of(
                "catalog", acme.catalog("acme-catalog"),
                "vdc", acme.vdc(vdc),
                "name", Cloud.unique("upload"),
                "kind", kind));
    assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
    return opened.path("id");
  }

  private String sent(String upload, String file, byte[] content) {
    var answer = send(upload, file, content);
    assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 204);
    return upload;
  }

  private Response send(String upload, String file, byte[] content) {
    return victor
        .request()
        .contentType("application/octet-stream")
        .body(content)
        .put("uploads/" + upload + "/files/" + file);
  }

  private Response complete(String upload) {
    return victor.request().post("uploads/" + upload + "/complete");
  }
}
