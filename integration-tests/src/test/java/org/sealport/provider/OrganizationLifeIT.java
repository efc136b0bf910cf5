package org.sealport.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.KeycloakAdmin;
import org.sealport.support.VcdApi;

/** Organizations and VDCs are renamed, disabled, enabled and deleted; nothing of a TPM is lost. */
class OrganizationLifeIT {
  private static final String ORG = "application/vnd.vmware.admin.organization+xml";
  private static final String VDC = "application/vnd.vmware.admin.vdc+xml";

  private final Api root = Api.as("root");
  private final KeycloakAdmin keycloak = new KeycloakAdmin();
  private final String name = Cloud.unique("life");
  private String organization;
  private String vdc;
  private String person;

  @BeforeEach
  void makeOrganizationWithVdcAndAdministrator() {
    var made =
        root.post("provider/organizations", Map.of("name", name, "displayName", "Org " + name));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    organization = made.path("id");
    var vdcMade =
        root.post(
            "provider/organizations/" + organization + "/vdcs",
            Map.of(
                "vCenter",
                root.idOf("provider/vcenters", "vc-tokyo"),
                "name",
                name + "-tokyo",
                "datastore",
                "ssd-tokyo",
                "fastProvisioning",
                false));
    assertThat(vdcMade.statusCode()).as(vdcMade.asString()).isEqualTo(201);
    vdc = vdcMade.path("id");
    person = keycloak.createPerson(name, "Life");
    keycloak.join(person, name);
    keycloak.role(person, name, "Organization Administrator", true);
  }

  @AfterEach
  void removePerson() {
    keycloak.remove(person);
  }

  private String own() {
    return "provider/organizations/" + organization;
  }

  private String ownVdc() {
    return own() + "/vdcs/" + vdc;
  }

  private Response edit(Api who, String path, Map<String, Object> body) {
    return who.request().contentType("application/json").body(body).patch(path);
  }

  private Response vm(Api who) {
    return who.post("vms", Cloud.of(who).windowsVm(Cloud.unique("vm"), name + "-tokyo", true));
  }

  private List<String> reasons(Response refused) {
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
    List<String> several = refused.path("reasons.code");
    return several == null ? List.of(refused.<String>path("code")) : several;
  }

  @Test
  void membersOfADisabledOrganizationReadAndChangeNothingAndWhatRunsGoesOn() {
    var member = Api.as(name);
    var vm = member.done(vm(member));
    member.done(member.post("vms/" + vm + "/power", Map.of("operation", "POWER_ON")));

    assertThat(edit(root, own(), Map.of("enabled", false)).<Boolean>path("enabled")).isFalse();

    assertThat(member.get("vms/" + vm).<String>path("power")).isEqualTo("ON");
    for (var refused :
        List.of(
            vm(member),
            member.post("vms/" + vm + "/power", Map.of("operation", "POWER_OFF")),
            member.post("catalogs", Map.of("name", Cloud.unique("c"))))) {
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
      assertThat(refused.<String>path("code")).isEqualTo("TENANT_DISABLED");
    }
    var provider = Api.as("root", name);
    provider.done(provider.post("vms/" + vm + "/power", Map.of("operation", "POWER_OFF")));
    assertThat(edit(root, own(), Map.of("enabled", true)).<Boolean>path("enabled")).isTrue();
    member.done(member.request().delete("vms/" + vm));
  }

  @Test
  void inADisabledVdcNothingIsMadeOrStarted() {
    var member = Api.as(name);
    var vm = member.done(vm(member));
    assertThat(edit(root, ownVdc(), Map.of("enabled", false)).<Boolean>path("enabled")).isFalse();

    for (var refused :
        List.of(vm(member), member.post("vms/" + vm + "/power", Map.of("operation", "POWER_ON")))) {
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
      assertThat(refused.<String>path("code")).isEqualTo("VDC_DISABLED");
    }
    assertThat(
            member
                .post(
                    "vms/preflight",
                    Cloud.of(member).windowsVm(Cloud.unique("vm"), name + "-tokyo", true))
                .<Boolean>path("allowed"))
        .isFalse();
    member.done(member.request().delete("vms/" + vm));
  }

  @Test
  void noDeletionLosesATpmAndEveryReasonIsNamed() {
    var member = Api.as(name);
    var vm = member.done(vm(member));
    assertThat(member.post("catalogs", Map.of("name", Cloud.unique("c"))).statusCode())
        .isEqualTo(201);

    assertThat(reasons(root.request().delete(own())))
        .contains("TENANT_HAS_VMS", "TENANT_ENABLED", "TENANT_HAS_VDCS", "TENANT_HAS_CATALOGS");
    assertThat(reasons(root.request().delete(own() + "?force=true&recursive=true")))
        .containsExactly("TENANT_HAS_VMS");
    assertThat(reasons(root.request().delete(ownVdc() + "?force=true&recursive=true")))
        .containsExactly("VDC_HAS_VMS");
    assertThat(reasons(root.request().delete(ownVdc()))).contains("VDC_HAS_VMS", "VDC_ENABLED");
    assertThat(member.get("vms/" + vm).<Boolean>path("tpm")).isTrue();

    member.done(member.request().delete("vms/" + vm));
    assertThat(edit(root, own(), Map.of("enabled", false)).statusCode()).isEqualTo(200);
    assertThat(root.request().delete(own() + "?recursive=true").statusCode()).isEqualTo(204);

    assertThat(root.get(own()).statusCode()).isEqualTo(404);
    assertThat(root.get("provider/organizations").<List<String>>path("items.name"))
        .doesNotContain(name);
    assertThat(root.request().delete(own()).statusCode()).as("again").isEqualTo(204);
    var audit = root.get("provider/audit?text=" + name).asString();
    assertThat(root.get("provider/audit").asString()).contains("TENANT_DELETE");
    assertThat(audit).isNotBlank();
    var anew =
        root.post("provider/organizations", Map.of("name", name, "displayName", "Org " + name));
    assertThat(anew.statusCode()).as("its name is free: " + anew.asString()).isEqualTo(201);
    assertThat(anew.<String>path("id")).isNotEqualTo(organization);
  }

  @Test
  void anEmptyVdcIsRenamedAndDeleted() {
    var renamed = edit(root, ownVdc(), Map.of("name", name + "-osaka"));
    assertThat(renamed.<String>path("name")).isEqualTo(name + "-osaka");
    assertThat(reasons(root.request().delete(ownVdc()))).containsExactly("VDC_ENABLED");
    assertThat(edit(root, ownVdc(), Map.of("enabled", false)).statusCode()).isEqualTo(200);

    assertThat(root.request().delete(ownVdc()).statusCode()).isEqualTo(204);

    assertThat(root.get(own() + "/vdcs").<List<String>>path("items.name")).isEmpty();
  }

  @Test
  void anOrganizationIsRenamedInKeycloakToo() {
    var renamed = edit(root, own(), Map.of("displayName", "New " + name));

    assertThat(renamed.<String>path("displayName")).isEqualTo("New " + name);
    assertThat(renamed.<String>path("name")).isEqualTo(name);
    assertThat(edit(root, own(), Map.of("displayName", "a/b")).statusCode()).isEqualTo(400);
  }

  @Test
  void theProvidersOwnOrganizationStays() {
    var system = "provider/organizations/" + root.idOf("provider/organizations", "system");

    assertThat(edit(root, system, Map.of("enabled", false)).<String>path("code"))
        .isEqualTo("TENANT_IS_PROVIDER");
    assertThat(reasons(root.request().delete(system + "?force=true&recursive=true")))
        .contains("TENANT_IS_PROVIDER");
  }

  @Test
  void onlyTheProviderMayDoSo() {
    for (var who : List.of(Api.as(name), Api.as("olivia"))) {
      assertThat(edit(who, own(), Map.of("enabled", false)).statusCode()).isEqualTo(403);
      assertThat(who.request().delete(own()).statusCode()).isEqualTo(403);
      assertThat(edit(who, ownVdc(), Map.of("enabled", false)).statusCode()).isEqualTo(403);
      assertThat(who.request().delete(ownVdc()).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void clientsOfCloudDirectorDoTheSame() {
    var vcd = VcdApi.signIn("root", "System");
    var org = "/api/admin/org/" + organization;
    var ofVdc = "/api/admin/vdc/" + vdc;
    var rels = vcd.get(org).xmlPath().<String>getList("AdminOrg.Link.@rel");
    assertThat(rels).contains("edit", "disable", "remove").doesNotContain("enable");

    assertThat(vcd.get(org).xmlPath().getString("AdminOrg.Vdcs.Vdc.@href")).endsWith(ofVdc);
    assertThat(vcd.post(org + "/action/disable", ORG, "").statusCode()).isEqualTo(204);
    assertThat(vcd.get(org).xmlPath().getBoolean("AdminOrg.IsEnabled")).isFalse();
    var back =
        vcd.request()
            .header("Content-Type", ORG)
            .body(
                "<AdminOrg xmlns='http://www.vmware.com/vcloud/v1.5' name='"
                    + name
                    + "'><FullName>Full</FullName><IsEnabled>true</IsEnabled></AdminOrg>")
            .put(org);
    assertThat(back.statusCode()).as(back.asString()).isEqualTo(202);
    assertThat(back.xmlPath().getString("Task.@status")).isEqualTo("success");
    assertThat(vcd.get(org).xmlPath().getBoolean("AdminOrg.IsEnabled")).isTrue();
    assertThat(vcd.get(org).xmlPath().getString("AdminOrg.FullName")).isEqualTo("Full");

    assertThat(vcd.post(ofVdc + "/action/disable", VDC, "").statusCode()).isEqualTo(204);
    assertThat(vcd.get(ofVdc).xmlPath().getBoolean("AdminVdc.IsEnabled")).isFalse();
    assertThat(vcd.post(ofVdc + "/action/enable", VDC, "").statusCode()).isEqualTo(204);
    var refused = vcd.request().delete(org + "?force=False&recursive=False");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.xmlPath().getString("Error.@message")).contains("is enabled", "has VDCs");
    assertThat(vcd.request().delete("/api/vdc/" + vdc + "?force=true&recursive=true").statusCode())
        .isEqualTo(202);
    assertThat(vcd.request().delete(org + "?force=true&recursive=true").statusCode())
        .isEqualTo(202);
    assertThat(vcd.get(org).statusCode()).isEqualTo(403);
  }
}
