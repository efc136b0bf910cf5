package org.sealport.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sealport.vsphere.Simulator;

/**
 * vCenters of the simulator that the portal drives as it drives real ones: the demo's once more,
 * each made and registered when it is first asked for, and others that a test describes.
 */
public final class SimulatedCloud {
  private static final Simulator SIMULATOR = Simulator.running();
  private static final String MARK = UUID.randomUUID().toString().substring(0, 8);
  private static final Map<String, String> VDCS = new HashMap<>();
  private static final Map<String, String> VCENTERS = new HashMap<>();
  private static final JsonNode DEMO = demo();

  private SimulatedCloud() {}

  private static JsonNode demo() {
    try {
      return new ObjectMapper().readTree(Path.of("../config/demo/cloud.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of a VDC that is like this one of the demo's, of the same organization. */
  public static synchronized String vdc(String ofTheDemo) {
    var known = VDCS.get(ofTheDemo);
    if (known != null) {
      return known;
    }
    var like = named("vdcs", ofTheDemo);
    var name = ofTheDemo + "-" + MARK;
    var vCenter = vCenter(like.get("vCenter").asText());
    Operations.giveVdc(
        like.get("tenant").asText(),
        Map.of(
            "vCenter",
            vCenter,
            "name",
            name,
            "datastore",
            like.get("datastore").asText(),
            "fastProvisioning",
            like.get("fastProvisioning").asBoolean()));
    VDCS.put(ofTheDemo, name);
    return name;
  }

  /** The id of a vCenter that is like this one of the demo's. */
  public static synchronized String vCenter(String ofTheDemo) {
    var known = VCENTERS.get(ofTheDemo);
    if (known != null) {
      return known;
    }
    var like = named("vCenters", ofTheDemo);
    var stores =
        list(like, "datastores").stream()
            .map(store -> store(store.get("name").asText(), store.get("identity").asText()))
            .toList();
    var id =
        register(
            nameOf(ofTheDemo), like.get("version").asText(), stores, list(like, "keyProviders"));
    VCENTERS.put(ofTheDemo, id);
    return id;
  }

  /** The name of a vCenter that is like this one of the demo's, here and in the simulator. */
  public static String nameOf(String ofTheDemo) {
    return ofTheDemo + "-" + MARK;
  }

  /** Shared between simulated vCenters, and with none of the lab's. */
  public static Map<String, String> store(String name, String identity) {
    return Map.of("name", name, "identity", MARK + "-" + identity.replace(':', '-'));
  }

  /**
   * Starts a vCenter and registers it; answers its id.
   *
   * @param providers each with name, type, defaultProvider, backedUp and key
   */
  public static String register(
      String name, String version, List<Map<String, String>> stores, List<JsonNode> providers) {
    var started = start(name, version, stores, providers);
    var registered = Api.as("root").post("provider/vcenters", registration(name, started));
    assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
    return registered.path("id");
  }

  /** Starts a vCenter that the portal does not know yet; answers what it says of itself. */
  public static JsonNode start(
      String name, String version, List<Map<String, String>> stores, List<JsonNode> providers) {
    var known =
        providers.stream()
            .map(
                each ->
                    Map.of(
                        "name", each.get("name").asText(),
                        "type", each.get("type").asText().toLowerCase(Locale.ROOT),
                        "default", each.get("defaultProvider").asBoolean(),
                        "key", each.get("key").asText(),
                        "backedUp", each.get("backedUp").asBoolean()))
            .toList();
    return SIMULATOR.post(
        "/instances",
        Map.of(
            "name", name,
            "version", version,
            "datastores", stores,
            "providers", known,
            "users",
                List.of(
                    Map.of("name", "sealport@vsphere.local", "password", "first"),
                    Map.of("name", "second@vsphere.local", "password", "second"))));
  }

  /** What registers a started vCenter. */
  public static Map<String, Object> registration(String name, JsonNode started) {
    return Map.of(
        "kind",
        "VSPHERE",
        "name",
        name,
        "connection",
        Map.of(
            "url", started.get("url").asText(),
            "account", started.get("user").asText(),
            "password", started.get("password").asText(),
            "thumbprint", started.get("thumbprintSha256").asText()));
  }

  /** What a vCenter knows of a VM that no client of it could see. */
  public static JsonNode inside(String vm) {
    return SIMULATOR.get(path(vm));
  }

  /** Changes a VM in its vCenter, behind the portal's back. */
  public static void behind(String vm, String action, Map<String, ?> with) {
    SIMULATOR.post(path(vm) + "/" + action, with);
  }

  /** The same with the only VM of a template. */
  public static void behindTemplate(String template, String action, Map<String, ?> with) {
    var sql =
        "select c.name, v.mo_ref from template_vm v join template t on t.id = v.template_id"
            + " join vcenter c on c.id = t.vcenter_id where t.id = ?";
    SIMULATOR.post(path(sql, template) + "/" + action, with);
  }

  /** Makes VMs that the portal does not know, in the vCenter of this name. */
  public static void fill(String vCenter, Map<String, ?> vms) {
    SIMULATOR.post("/instances/" + vCenter + "/vms", vms);
  }

  /** Disturbs the vCenter of this name from now on; see the simulator's README. */
  public static void disturb(String vCenter, Map<String, ?> rule) {
    SIMULATOR.post("/instances/" + vCenter + "/rules", rule);
  }

  /** Ends every session. */
  public static void expireSessions(String vCenter) {
    SIMULATOR.post("/instances/" + vCenter + "/sessions/expire", Map.of());
  }

  /** Closes all connections, refuses new ones for a while, forgets sessions and tasks. */
  public static void restart(String vCenter, int downMs) {
    SIMULATOR.post("/instances/" + vCenter + "/restart", Map.of("downMs", downMs));
  }

  /** The references of all its VMs. */
  public static List<String> vms(String vCenter) {
    return StreamSupport.stream(
            SIMULATOR.get("/instances/" + vCenter + "/vms").spliterator(), false)
        .map(vm -> vm.get("ref").asText())
        .sorted()
        .toList();
  }

  /** The names of all its VMs by reference, as it has them. */
  public static Map<String, String> names(String vCenter) {
    return StreamSupport.stream(
            SIMULATOR.get("/instances/" + vCenter + "/vms").spliterator(), false)
        .collect(
            Collectors.toUnmodifiableMap(
                vm -> vm.get("ref").asText(), vm -> vm.get("name").asText()));
  }

  public static void calm(String vCenter) {
    SIMULATOR.delete("/instances/" + vCenter + "/rules");
  }

  public static void provider(String vCenter, String provider, Map<String, ?> change) {
    SIMULATOR.put("/instances/" + vCenter + "/providers/" + provider, change);
  }

  public static void removeProvider(String vCenter, String provider) {
    SIMULATOR.delete("/instances/" + vCenter + "/providers/" + provider);
  }

  private static String path(String vm) {
    return path(
        "select c.name, v.mo_ref from vm v join vcenter c on c.id = v.vcenter_id where v.id = ?",
        vm);
  }

  private static String path(String sql, String id) {
    try (var database = Stack.database();
        var query = database.prepareStatement(sql)) {
      query.setObject(1, UUID.fromString(id));
      try (var row = query.executeQuery()) {
        assertThat(row.next()).as("%s is known", id).isTrue();
        return "/instances/" + row.getString(1) + "/vms/" + row.getString(2);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode named(String list, String name) {
    return list(DEMO, list).stream()
        .filter(each -> each.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> list(JsonNode node, String name) {
    return StreamSupport.stream(node.get(name).spliterator(), false).toList();
  }
}
