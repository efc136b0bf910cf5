package org.sealport.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.support.Cloud.unique;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Operations that make and move VMs, in the words of the native API; each waits for its end. */
public final class Operations {
  private final Api api;
  private final Cloud cloud;

  public Operations(Api api) {
    this(api, Cloud.of(api));
  }

  public Operations(Api api, Cloud cloud) {
    this.api = api;
    this.cloud = cloud;
  }

  /** R41: the provider's setting. */
  public static void fastCrossing(boolean on) {
    var answer =
        Api.as("root")
            .request()
            .contentType(ContentType.JSON)
            .body(Map.of("fastCrossVCenterInstantiation", on))
            .put("provider/settings");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  /** Gives acme a VDC. */
  public static void giveVdc(
      String name, String vCenter, String datastore, boolean fastProvisioning) {
    giveVdc(
        "acme",
        Map.of(
            "vCenter", vCenter,
            "name", name,
            "datastore", datastore,
            "fastProvisioning", fastProvisioning));
  }

  static void giveVdc(String organization, Map<String, Object> vdc) {
    var root = Api.as("root");
    var id = root.idOf("provider/organizations", organization);
    var made = root.post("provider/organizations/" + id + "/vdcs", vdc);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
  }

  public Map<String, Object> blank(String name, boolean tpm) {
    return Cloud.blank(name, tpm, Map.of());
  }

  public Map<String, Object> ofTemplate(String name, String template) {
    return Map.of("name", name, "template", template);
  }

  public Map<String, Object> ofTemplate(String name, String template, String choice) {
    return Map.of("name", name, "template", template, "tpmProvisioning", choice);
  }

  /** Answers the id of the VM. */
  public String vmFromTemplate(String template, String vdc) {
    return api.done(
        api.post(
            "templates/" + template + "/vms", Map.of("vdc", cloud.vdc(vdc), "name", unique("vm"))));
  }

  /** Answers the id of the vApp. */
  public String build(String vdc, List<Map<String, Object>> vms) {
    return api.done(
        api.post("vapps", Map.of("vdc", cloud.vdc(vdc), "name", unique("vapp"), "vms", vms)));
  }

  public void add(String vApp, Map<String, Object> vm) {
    api.done(api.post("vapps/" + vApp + "/vms", Map.of("vms", List.of(vm))));
  }

  /**
   * Answers the id of the copy.
   *
   * @param choice null: none
   */
  public String copyVm(String vm, String vApp, String choice) {
    var body = new HashMap<String, Object>(Map.of("vApp", vApp, "name", unique("copy")));
    if (choice != null) {
      body.put("tpmProvisioning", choice);
    }
    return api.done(api.post("vms/" + vm + "/copies", body));
  }

  /** Answers the id of the copy. */
  public String copyVApp(String vApp, String vdc, String choice) {
    return api.done(
        api.post(
            "vapps/" + vApp + "/copies",
            Map.of("vdc", cloud.vdc(vdc), "name", unique("copy"), "tpmProvisioning", choice)));
  }

  public void moveVm(String vm, String vApp) {
    api.done(moveOfVm(vm, vApp));
  }

  public Response moveOfVm(String vm, String vApp) {
    return api.post("vms/" + vm + "/moves", Map.of("vApp", vApp));
  }

  public void moveVApp(String vApp, String vdc) {
    api.done(moveOfVApp(vApp, vdc));
  }

  public Response moveOfVApp(String vApp, String vdc) {
    return api.post("vapps/" + vApp + "/moves", Map.of("vdc", cloud.vdc(vdc)));
  }

  /** The id of the VM of this name in a vApp. */
  public String named(String vApp, String name) {
    return api.request()
        .queryParam("vApp", vApp)
        .get("vms")
        .path("items.find { it.name == '" + name + "' }.id");
  }
}
