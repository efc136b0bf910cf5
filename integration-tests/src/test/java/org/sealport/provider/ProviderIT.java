package org.sealport.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;

/** The provider's view and work through the native API. */
class ProviderIT {
  private final Api root = Api.as("root");

  @Test
  void theDemoVCentersShowTheirKeyProvidersWithTypeDefaultAndHealth() {
    var vCenters = root.get("provider/vcenters").jsonPath();

    assertThat(vCenters.getList("items.name"))
        .contains("vc-tokyo", "vc-osaka", "vc-nagoya", "vc-sendai", "vc-fukuoka");
    var nagoya = "items.find { it.name == 'vc-nagoya' }.keyProviders";
    assertThat(vCenters.getList(nagoya + ".name"))
        .containsExactlyInAnyOrder("kp-standard", "kp-trusted", "kp-native-tokyo");
    assertThat(vCenters.getBoolean(nagoya + ".find { it.name == 'kp-native-tokyo' }.backedUp"))
        .isFalse();
    assertThat(vCenters.getList("items.find { it.name == 'vc-fukuoka' }.keyProviders")).isEmpty();
  }

  @Test
  void aVCenterOfTheLabIsRegisteredAndATakenNameIsRefused() {
    var registration =
        Map.of(
            "kind",
            "LAB",
            "name",
            Cloud.unique("vc"),
            "version",
            "8.0.3",
            "datastores",
            List.of(Map.of("name", "ssd-new", "identity", "ssd-new")));

    var registered = root.post("provider/vcenters", registration);
    var again = root.post("provider/vcenters", registration);

    assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.<String>path("code")).isEqualTo("VCENTER_NAME_TAKEN");
    assertThat(root.get("provider/vcenters").jsonPath().getList("items.name"))
        .contains(registration.get("name"));
  }

  @Test
  void anOrganizationIsMadeInKeycloakAndGetsAVdc() {
    var name = Cloud.unique("org");

    var made =
        root.post(
            "provider/organizations", Map.of("name", name, "displayName", "A new organization"));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    String id = made.path("id");
    String vCenter = root.idOf("provider/vcenters", "vc-tokyo");
    var vdc =
        root.post(
            "provider/organizations/" + id + "/vdcs",
            Map.of(
                "vCenter",
                vCenter,
                "name",
                name + "-tokyo",
                "datastore",
                "ssd-tokyo",
                "fastProvisioning",
                false));

    assertThat(vdc.statusCode()).as(vdc.asString()).isEqualTo(201);
    assertThat(root.get("provider/organizations").jsonPath().getList("items.name")).contains(name);
    assertThat(root.get("provider/organizations/" + id + "/vdcs").jsonPath().getList("items.name"))
        .containsExactly(name + "-tokyo");
  }

  @Test
  void allTasksOfAllOrganizationsAreSeen() {
    var acme = Cloud.of(Api.as("victor"));
    acme.createVm("acme-tokyo", false);
    Cloud.of(Api.as("gina")).createVm("globex-tokyo", false);

    assertThat(root.get("provider/tasks?pageSize=100").jsonPath().getList("items.organizationName"))
        .contains("acme", "globex");
  }
}
