package org.sealport.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A VM that is in its vCenter, and of which Sealport knows nothing any more. */
public record Abandoned(String vCenter, String moRef, String name) {
  /** Sealport forgets a standalone VM; its vCenter is read again. */
  public static Abandoned of(String vm) {
    try (var database = Stack.database();
        var read =
            database.prepareStatement(
                "select v.vcenter_id, v.mo_ref, v.name, v.vapp_id from vm v where v.id = ?");
        var vms = database.prepareStatement("delete from vm where id = ?");
        var vApps = database.prepareStatement("delete from vapp where id = ?")) {
      read.setObject(1, UUID.fromString(vm));
      try (var row = read.executeQuery()) {
        assertThat(row.next()).isTrue();
        var abandoned = new Abandoned(row.getString(1), row.getString(2), row.getString(3));
        vms.setObject(1, UUID.fromString(vm));
        vms.executeUpdate();
        vApps.setObject(1, row.getObject(4));
        vApps.executeUpdate();
        abandoned.sync();
        return abandoned;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asked each time: a token does not last as long as all tests. */
  private static Api root() {
    return Api.as("root");
  }

  public void sync() {
    var synced = root().request().post("provider/vcenters/" + vCenter + "/sync");
    assertThat(synced.statusCode()).as(synced.asString()).isEqualTo(200);
  }

  /** Whether a vCenter had a VM of this name when it was read, listed or not. */
  public static boolean wasRead(String name) {
    try (var database = Stack.database();
        var read = database.prepareStatement("select 1 from vcenter_vm where name = ?")) {
      read.setString(1, name);
      try (var row = read.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The names in the provider's list that contain this. */
  public static List<String> listed(String vCenter, String name) {
    return root()
        .get("provider/vcenters/" + vCenter + "/unmanaged-vms?name=" + name)
        .path("items.name");
  }

  /** As the provider's list tells it; null: it is not in there. */
  public Map<String, Object> row() {
    return root()
        .get("provider/vcenters/" + vCenter + "/unmanaged-vms?name=" + name)
        .path("items.find { it.moRef == '" + moRef + "' }");
  }

  public static String organization(String name) {
    return root().idOf("provider/organizations", name);
  }

  /** A request to import VMs of one vCenter. */
  public static Map<String, Object> request(
      String how, Map<String, Object> into, Abandoned... vms) {
    var body = new HashMap<String, Object>(into);
    var chosen = new ArrayList<Map<String, Object>>();
    for (var vm : vms) {
      chosen.add(Map.of("moRef", vm.moRef()));
    }
    body.put("vCenter", vms[0].vCenter());
    body.put("how", how);
    body.put("vms", List.copyOf(chosen));
    return body;
  }

  public static Response preflight(String organization, Map<String, Object> body) {
    return root()
        .post("provider/organizations/" + organization(organization) + "/imports/preflight", body);
  }

  public static Response imports(String organization, Map<String, Object> body) {
    return root().post("provider/organizations/" + organization(organization) + "/imports", body);
  }
}
