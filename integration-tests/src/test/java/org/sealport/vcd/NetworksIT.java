package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.VcdApi;

/** Networks of VDCs through the compatible API: what is recorded, for whom, and what is refused. */
class NetworksIT {
  private static final String TYPE = "application/vnd.vmware.vcloud.orgVdcNetwork+xml";
  private static final String CONFIG = "application/vnd.vmware.vcloud.networkConfigSection+xml";

  private final VcdApi alice = VcdApi.signIn("alice", "acme");
  private final String tokyo = Cloud.of(Api.as("alice")).vdc("acme-tokyo");

  private Response create(VcdApi by, String name, String fenceMode) {
    return by.post("/api/admin/vdc/" + tokyo + "/networks", TYPE, network(name, fenceMode));
  }

  private static String network(String name, String fenceMode) {
    return """
        <OrgVdcNetwork xmlns="http://www.vmware.com/vcloud/v1.5" name="%s">
          <Configuration>
            <IpScopes><IpScope><Gateway>192.168.5.1</Gateway><Netmask>255.255.255.0</Netmask></IpScope></IpScopes>
            <FenceMode>%s</FenceMode>
          </Configuration>
        </OrgVdcNetwork>
        """
        .formatted(name, fenceMode);
  }

  private String created() {
    var answer = create(alice, Cloud.unique("net"), "isolated");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    var href = answer.xmlPath().getString("OrgVdcNetwork.@href");
    return href.substring(href.indexOf("/api/"));
  }

  @Test
  void aNetworkIsRecordedChangedAndDeleted() {
    var network = created();

    var read = alice.get(network).xmlPath();
    assertThat(read.getString("OrgVdcNetwork.Configuration.IpScopes.IpScope.Gateway"))
        .isEqualTo("192.168.5.1");
    var name = Cloud.unique("renamed");
    var changed =
        alice
            .request()
            .header("Content-Type", TYPE)
            .body(network(name, "bridged"))
            .put(network.replace("/api/network", "/api/admin/network"));
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(202);
    assertThat(alice.get(network).xmlPath().getString("OrgVdcNetwork.@name")).isEqualTo(name);

    assertThat(alice.request().delete(network).statusCode()).isEqualTo(202);
    assertThat(alice.get(network).statusCode()).isEqualTo(403);
  }

  @Test
  void onlyAdministratorsMakeChangeAndDeleteOne() {
    var network = created();
    for (var user : new String[] {"carol", "victor", "uma"}) {
      var caller = VcdApi.signIn(user, "acme");
      assertThat(caller.get(network).statusCode()).as(user).isEqualTo(200);
      assertThat(create(caller, Cloud.unique("net"), "isolated").statusCode()).isEqualTo(403);
      var change =
          caller.request().header("Content-Type", TYPE).body(network("x", "isolated")).put(network);
      assertThat(change.statusCode()).as(user).isEqualTo(403);
      assertThat(caller.request().delete(network).statusCode()).as(user).isEqualTo(403);
    }
    assertThat(VcdApi.signIn("connie", "acme").get(network).statusCode()).isEqualTo(403);
    assertThat(alice.request().delete(network).statusCode()).isEqualTo(202);
  }

  @Test
  void anotherOrganizationsNetworkIsNotFound() {
    var network = created();
    var gina = VcdApi.signIn("gina", "globex");

    assertThat(gina.get(network).statusCode()).isEqualTo(403);
    assertThat(gina.request().delete(network).statusCode()).isEqualTo(403);
    assertThat(create(gina, Cloud.unique("net"), "isolated").statusCode()).isEqualTo(403);
    assertThat(gina.get("/api/query?type=orgVdcNetwork").asString()).doesNotContain(network);
    var vApp =
        gina.post(
            "/api/vdc/" + Cloud.of(Api.as("gina")).vdc("globex-tokyo") + "/action/composeVApp",
            "application/vnd.vmware.vcloud.composeVAppParams+xml",
            "<ComposeVAppParams xmlns='http://www.vmware.com/vcloud/v1.5' name='%s'/>"
                .formatted(Cloud.unique("vapp")));
    var href = vApp.xmlPath().getString("VApp.@href");
    var attached =
        gina.request()
            .header("Content-Type", CONFIG)
            .body(config(network))
            .put(href.substring(href.indexOf("/api/")) + "/networkConfigSection/");
    assertThat(attached.statusCode()).as(attached.asString()).isEqualTo(403);
  }

  private static String config(String parent) {
    return """
        <NetworkConfigSection xmlns="http://www.vmware.com/vcloud/v1.5">
          <NetworkConfig networkName="office"><Configuration>
            <ParentNetwork href="https://localhost%s"/><FenceMode>bridged</FenceMode>
          </Configuration></NetworkConfig>
        </NetworkConfigSection>
        """
        .formatted(parent);
  }

  @Test
  void aTakenNameIsTold() {
    var name = Cloud.unique("net");
    assertThat(create(alice, name, "isolated").statusCode()).isEqualTo(201);

    var again = create(alice, name, "isolated");

    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.xmlPath().getString("Error.@minorErrorCode")).isEqualTo("DUPLICATE_NAME");
    assertThat(again.xmlPath().getString("Error.@message")).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<OrgVdcNetwork",
        "<OrgVdcNetwork name='a'/>",
        "<OrgVdcNetwork name='a'><Configuration/></OrgVdcNetwork>",
        "<OrgVdcNetwork><Configuration><FenceMode>isolated</FenceMode></Configuration></OrgVdcNetwork>",
        "<OrgVdcNetwork name='a'><Configuration><FenceMode>natRouted</FenceMode></Configuration></OrgVdcNetwork>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><OrgVdcNetwork name='&x;'/>",
      })
  void whatIsNoNetworkIsRefused(String body) {
    var answer = alice.post("/api/admin/vdc/" + tokyo + "/networks", TYPE, body);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.xmlPath().getString("Error.@message")).isNotBlank();
  }
}
