package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.support.Cloud;
import org.sealport.support.VcdApi;

/** The provider's side of the compatible API, and what tenants see of it: nothing. */
class VcdProviderIT {
  private static final String ORG = "application/vnd.vmware.admin.organization+xml";
  private static final String VDC = "application/vnd.vmware.admin.createVdcParams+xml";
  private static final String NAMESPACE = " xmlns='http://www.vmware.com/vcloud/v1.5'";

  private final VcdApi root = VcdApi.signIn("root", "System");
  private final VcdApi alice = VcdApi.signIn("alice", "acme");

  private static String path(String href) {
    return href.substring(href.indexOf("/api/"));
  }

  @Test
  void vCentersAndProviderVdcsAreFoundByLinks() {
    var list = root.get("/api/admin/extension/vimServerReferences").xmlPath();
    List<String> hrefs = list.getList("VMWVimServerReferences.VimServerReference.@href");
    assertThat(hrefs).isNotEmpty();
    var server = root.get(path(hrefs.get(0)));
    assertThat(server.statusCode()).as(server.asString()).isEqualTo(200);
    assertThat(server.xmlPath().getString("VimServer.VcVersion")).isNotBlank();
    var id = hrefs.get(0).substring(hrefs.get(0).lastIndexOf('/') + 1);

    var vdc = root.get("/api/admin/providervdc/" + id).xmlPath();
    assertThat(vdc.getList("ProviderVdc.StorageProfiles.ProviderVdcStorageProfile")).isNotEmpty();
    assertThat(
            root.get("/api/admin/extension/providervdc/" + id)
                .xmlPath()
                .getString("VMWProviderVdc.VimServer.@href"))
        .isEqualTo(hrefs.get(0));
    var urn = "urn:vcloud:vimserver:" + id;
    var newer = root.json("GET", "/cloudapi/1.0.0/virtualCenters/" + urn, null);
    assertThat(newer.<String>path("vcId")).isEqualTo(urn);
    assertThat(
            root.json("GET", "/cloudapi/1.0.0/virtualCenters/?pageSize=15", null)
                .<Integer>path("resultTotal"))
        .isEqualTo(hrefs.size());
    assertThat(
            root.json(
                    "GET",
                    "/cloudapi/1.0.0/virtualCenters/" + urn + "/resourcePools/browseAll",
                    null)
                .statusCode())
        .isEqualTo(200);
    assertThat(root.get("/api/admin/extension").asString())
        .contains("rel=\"add\"", "registervimserver", "<Link");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/admin/extension",
        "/api/admin/extension/vimServerReferences",
        "/api/admin/extension/providerVdcReferences",
        "/api/admin/extension/networkPoolReferences",
        "/api/admin/extension/externalNetworkReferences",
        "/api/admin/extension/vimServer/00000000-0000-4000-8000-000000000000",
        "/api/admin/providervdc/00000000-0000-4000-8000-000000000000",
        "/cloudapi/1.0.0/virtualCenters",
        "/cloudapi/1.0.0/virtualCenters/x",
      })
  void tenantsSeeNothingOfIt(String path) {
    assertThat(alice.get(path).statusCode()).isEqualTo(403);
  }

  private String organization() {
    var name = Cloud.unique("org");
    var body =
        "<AdminOrg%s name='%s'><FullName>Full %s</FullName></AdminOrg>"
            .formatted(NAMESPACE, name, name);
    assertThat(alice.post("/api/admin/orgs", ORG, body).statusCode()).isEqualTo(403);
    var made = root.post("/api/admin/orgs", ORG, body);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    assertThat(made.xmlPath().getString("AdminOrg.Tasks.Task.@status")).isEqualTo("success");
    var org = path(made.xmlPath().getString("AdminOrg.@href"));
    assertThat(root.get(org).xmlPath().getString("AdminOrg.FullName")).isEqualTo("Full " + name);
    return org;
  }

  private String vdcOf(String providerVdc) {
    var storage =
        root.get(path(providerVdc))
            .xmlPath()
            .getString("ProviderVdc.StorageProfiles.ProviderVdcStorageProfile[0].@href");
    return """
    <CreateVdcParams%s name='main'><AllocationModel>Flex</AllocationModel><ComputeCapacity>
    <Cpu><Units>MHz</Units><Allocated>0</Allocated><Limit>0</Limit></Cpu>
    <Memory><Units>MB</Units><Allocated>0</Allocated><Limit>8192</Limit></Memory></ComputeCapacity>
    <VmQuota>5</VmQuota><IsEnabled>true</IsEnabled><VdcStorageProfile><Enabled>true</Enabled><Units>MB</Units>
    <Limit>0</Limit><Default>true</Default><ProviderVdcStorageProfile href='%s'/></VdcStorageProfile>
    <ProviderVdcReference href='%s'/></CreateVdcParams>\
    """
        .formatted(NAMESPACE, storage, providerVdc);
  }

  @Test
  void anOrganizationAndItsVdcAreMade() {
    var org = organization();
    List<String> vdcs =
        root.get("/api/admin/extension/providerVdcReferences")
            .xmlPath()
            .getList("VMWProviderVdcReferences.ProviderVdcReference.@href");
    var params = vdcOf(vdcs.get(0));
    var at = org + "/vdcsparams";

    assertThat(alice.post(at, VDC, params).statusCode()).isEqualTo(403);
    var vdc = root.post(at, VDC, params);
    assertThat(vdc.statusCode()).as(vdc.asString()).isEqualTo(201);
    assertThat(vdc.xmlPath().getString("AdminVdc.Tasks.Task.@status")).isEqualTo("success");
    assertThat(root.post(at, VDC, params).xmlPath().getString("Error.@minorErrorCode"))
        .as("its name is taken")
        .isEqualTo("DUPLICATE_NAME");

    assertThat(root.request().delete(org).xmlPath().getString("Error.@vendorSpecificErrorCode"))
        .isEqualTo("TENANT_ENABLED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/admin/orgs | <AdminOrg/>",
        "/api/admin/orgs | <AdminOrg name='a/b'/>",
        "/api/admin/orgs | <!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><AdminOrg"
            + " name='&x;'/>",
        "/api/admin/org/a0000000-0000-4000-8000-000000000002/vdcsparams | <CreateVdcParams/>",
        "/api/admin/org/a0000000-0000-4000-8000-000000000002/vdcsparams | <CreateVdcParams"
            + " name='x'/>",
        "/api/admin/extension/action/registervimserver | <RegisterVimServerParams/>",
        "/api/admin/extension/action/registervimserver | <x",
      })
  void badDocumentsAreToldAndChangeNothing(String at, String body) {
    int before = root.get("/api/org").xmlPath().getList("OrgList.Org").size();

    var answer = root.post(at, "application/xml", body);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.xmlPath().getString("Error.@message")).isNotBlank();
    assertThat(root.get("/api/org").xmlPath().getList("OrgList.Org")).hasSize(before);
  }

  @Test
  void aVCenterThatDoesNotAnswerIsNotRegistered() {
    var body =
        "<vmext:RegisterVimServerParams xmlns:vmext='http://www.vmware.com/vcloud/extension/v1.5'>"
            + "<vmext:VimServer name='"
            + Cloud.unique("vc")
            + "'><vmext:Username>u</vmext:Username><vmext:Password>secret-password</vmext:Password>"
            + "<vmext:Url>https://localhost:1</vmext:Url><vmext:IsEnabled>true</vmext:IsEnabled>"
            + "</vmext:VimServer></vmext:RegisterVimServerParams>";
    var at = "/api/admin/extension/action/registervimserver";

    assertThat(alice.post(at, "application/xml", body).statusCode()).isEqualTo(403);
    var answer = root.post(at, "application/xml", body);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
    assertThat(answer.asString()).doesNotContain("secret-password");
  }

  @Test
  void usersAndRolesAreKeycloaks() {
    var users = alice.json("GET", "/cloudapi/1.0.0/users?filter=username==carol", null);
    assertThat(users.statusCode()).as(users.asString()).isEqualTo(200);
    assertThat(users.<List<String>>path("values.username")).containsExactly("carol");
    assertThat(users.<String>path("values[0].roleEntityRefs[0].name")).isEqualTo("Catalog Author");
    assertThat(users.<Boolean>path("values[0].enabled")).isTrue();
    String id = users.path("values[0].id");
    assertThat(alice.json("GET", "/cloudapi/1.0.0/users/" + id, null).<String>path("username"))
        .isEqualTo("carol");
    var page = alice.json("GET", "/cloudapi/1.0.0/users?pageSize=2&page=2", null);
    assertThat(page.<Integer>path("resultTotal")).isGreaterThan(4);
    assertThat(page.<List<String>>path("values.username")).hasSize(2);

    var own = path(alice.get("/api/org").xmlPath().getString("OrgList.Org.@href"));
    var references = alice.get(own.replace("/api/org/", "/api/admin/org/")).xmlPath();
    assertThat(references.<String>getList("AdminOrg.Users.UserReference.@name"))
        .contains("alice", "carol");
    var carol =
        alice.get(
            path(
                references.getString(
                    "AdminOrg.Users.UserReference.find { it.@name == 'carol' }.@href")));
    assertThat(carol.xmlPath().getString("User.Role.@name")).isEqualTo("Catalog Author");
    assertThat(carol.xmlPath().getBoolean("User.IsEnabled")).isTrue();
    var author = alice.get(path(carol.xmlPath().getString("User.Role.@href")));
    assertThat(author.xmlPath().<String>getList("Role.RightReferences.RightReference.@name"))
        .contains("TEMPLATE_DOWNLOAD");

    assertThat(alice.json("GET", "/cloudapi/1.0.0/roles", null).<List<String>>path("values.name"))
        .contains("Organization Administrator", "vApp User")
        .doesNotContain("System Administrator");
    assertThat(root.json("GET", "/cloudapi/1.0.0/roles", null).<List<String>>path("values.name"))
        .contains("System Administrator");
    String role = alice.json("GET", "/cloudapi/1.0.0/roles", null).path("values[0].id");
    assertThat(
            alice
                .json("GET", "/cloudapi/1.0.0/roles/" + role + "/rights?pageSize=128", null)
                .<List<String>>path("values.name"))
        .contains("VM_TPM");
  }

  @ParameterizedTest(name = "{0} of {1}: users {2}, organizations {3}")
  @CsvSource({
    "alice, acme, 200, 1",
    "carol, acme, 403, 1",
    "victor, acme, 403, 1",
    "uma, acme, 403, 1",
    "gina, globex, 200, 1",
    "olivia, System, 200, 3",
  })
  void whatRolesSee(String user, String organization, int users, int organizations) {
    var who = VcdApi.signIn(user, organization);

    assertThat(who.json("GET", "/cloudapi/1.0.0/users", null).statusCode()).isEqualTo(users);
    assertThat(
            who.json("GET", "/cloudapi/1.0.0/orgs?pageSize=128", null).<Integer>path("resultTotal"))
        .isGreaterThanOrEqualTo(organizations);
    if (!organization.equals("System")) {
      assertThat(who.json("GET", "/cloudapi/1.0.0/orgs", null).<List<String>>path("values.name"))
          .containsExactly(organization);
    }
  }
}
