package org.sealport.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What tests do in the demo cloud, in the words of the native API. */
public final class Cloud {
  private final Api api;
  private final UnaryOperator<String> vdcs;

  private Cloud(Api api, UnaryOperator<String> vdcs) {
    this.api = api;
    this.vdcs = vdcs;
  }

  public static Cloud of(Api api) {
    return new Cloud(api, UnaryOperator.identity());
  }

  /** With VDCs of other vCenters in the place of the demo's. */
  public static Cloud of(Api api, UnaryOperator<String> vdcs) {
    return new Cloud(api, vdcs);
  }

  /** A name that no other test uses. */
  public static String unique(String stem) {
    return stem + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  public Map<String, Object> windowsVm(String name, String vdc, boolean tpm) {
    return vm(name, vdc, tpm, Map.of());
  }

  /** A request to create a Windows VM, with some of its hardware otherwise. */
  public Map<String, Object> vm(
      String name, String vdc, boolean tpm, Map<String, Object> otherwise) {
    var vm = blank(name, tpm, otherwise);
    vm.put("vdc", vdc(vdc));
    return vm;
  }

  /** The same, to be made in a vApp: the vApp has a VDC. */
  public static Map<String, Object> blank(String name, boolean tpm, Map<String, Object> otherwise) {
    var hardware = new HashMap<String, Object>();
    hardware.put("guestId", "windows2019srvNext_64Guest");
    hardware.put("firmware", "EFI");
    hardware.put("hardwareVersion", 19);
    hardware.put("cpus", 2);
    hardware.put("memoryMb", 4096);
    hardware.put("diskMb", 40960);
    hardware.putAll(otherwise);
    return new HashMap<>(Map.of("name", name, "hardware", hardware, "tpm", tpm));
  }

  /** Creates a standalone Windows VM and answers its id. */
  public String createVm(String vdc, boolean tpm) {
    return api.done(api.post("vms", windowsVm(unique("vm"), vdc, tpm)));
  }

  public String vdc(String name) {
    return api.idOf("vdcs", vdcs.apply(name));
  }

  public String catalog(String name) {
    return api.idOf("catalogs", name);
  }

  public Response vm(String id) {
    var answer = api.get("vms/" + id);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  public void power(String vm, String operation) {
    api.done(api.post("vms/" + vm + "/power", Map.of("operation", operation)));
  }

  /** Saves the vApp of a VM to the organization's catalog and answers the template's id. */
  public String capture(String vm, String provisioning) {
    return api.done(captureOf(vm, provisioning));
  }

  public Response captureOf(String vm, String provisioning) {
    String vApp = vm(vm).path("vApp");
    return api.post(
        "vapps/" + vApp + "/captures",
        Map.of(
            "catalog",
            catalog("acme-catalog"),
            "name",
            unique("template"),
            "tpmProvisioning",
            provisioning));
  }

  /** Makes a template of an archive and answers its id. */
  public String upload(String catalog, byte[] ova, String vdc) {
    var open =
        Map.of(
            "catalog", catalog(catalog),
            "vdc", vdc(vdc),
            "name", unique("upload"),
            "kind", "OVA");
    String upload = api.post("uploads", open).path("id");
    var sent =
        api.request()
            .contentType("application/octet-stream")
            .body(ova)
            .put("uploads/" + upload + "/files/x.ova");
    assertThat(sent.statusCode()).as(sent.asString()).isBetween(200, 204);
    return api.done(api.request().post("uploads/" + upload + "/complete"));
  }

  /** Makes a vApp of a template and answers the id of its first VM. */
  public String instantiate(String template, String vdc) {
    return vmsOf(vApp(template, vdc)).get(0);
  }

  /** Makes a vApp of a template and answers its id. */
  public String vApp(String template, String vdc) {
    return api.done(
        api.post(
            "templates/" + template + "/instances",
            Map.of("vdc", vdc(vdc), "name", unique("vapp"))));
  }

  /** The same with a choice for its TPMs. */
  public String vApp(String template, String vdc, String choice) {
    return api.done(
        api.post(
            "templates/" + template + "/instances",
            Map.of("vdc", vdc(vdc), "name", unique("vapp"), "tpmProvisioning", choice)));
  }

  public List<String> vmsOf(String vApp) {
    return api.request().queryParam("vApp", vApp).get("vms").path("items.id");
  }

  public List<String> endorsementKeys(String vm) {
    return vm(vm).path("tpmDetail.endorsementKeys.fingerprint");
  }

  /** Seals a secret in the TPM of a VM as its guest would; the VM is powered off again. */
  public byte[] seal(String vm, String secret) {
    power(vm, "POWER_ON");
    try (var tpm = GuestTpm.of(vm)) {
      return tpm.seal(secret.getBytes(StandardCharsets.UTF_8));
    } finally {
      power(vm, "POWER_OFF");
    }
  }

  /** Unseals in the TPM of a VM as its guest would; the VM is powered off again. */
  public String unseal(String vm, byte[] sealed) {
    power(vm, "POWER_ON");
    try (var tpm = GuestTpm.of(vm)) {
      return new String(tpm.unseal(sealed), StandardCharsets.UTF_8);
    } finally {
      power(vm, "POWER_OFF");
    }
  }
}
