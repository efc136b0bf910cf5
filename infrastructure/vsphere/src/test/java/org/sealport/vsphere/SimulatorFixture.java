package org.sealport.vsphere;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.vcenter.Connection;
import org.sealport.services.vcenter.ContractFixture.Peer;
import org.sealport.services.vcenter.Registration;
import org.sealport.services.vcenter.VCenterConnections;
import org.sealport.services.vcenter.VCenterPort;

/** The contract's vCenters in the simulator, and an adapter that knows them. */
final class SimulatorFixture {
  private static final Simulator SIMULATOR = Simulator.running();
  private static final EnumMap<Peer, Connection> STARTED = new EnumMap<>(Peer.class);

  final MemoryJournal journal = new MemoryJournal();
  final VSphereAdapter adapter = new VSphereAdapter();
  private final Map<Peer, VCenterId> ids = new EnumMap<>(Peer.class);

  /** All of them empty. */
  SimulatorFixture() {
    adapter.journal = journal;
    adapter.connections = new Known();
    adapter.connect = Duration.ofSeconds(5);
    adapter.call = Duration.ofSeconds(20);
    adapter.task = Duration.ofSeconds(30);
    adapter.outage = Duration.ofSeconds(20);
    for (var peer : Peer.values()) {
      var connection = connection(peer);
      SIMULATOR.delete(path(peer) + "/rules");
      SIMULATOR.delete(path(peer) + "/vms");
      var id = VCenterId.random();
      ids.put(peer, id);
      adapter.register(id, Registration.of(peer.registration().name(), connection));
    }
  }

  /** What the portal keeps. */
  private final class Known extends VCenterConnections {
    @Override
    public Connection get(VCenterId id) {
      return ids.entrySet().stream()
          .filter(each -> each.getValue().equals(id))
          .map(each -> connection(each.getKey()))
          .findFirst()
          .orElseThrow();
    }
  }

  static Connection connection(Peer peer) {
    return STARTED.computeIfAbsent(peer, SimulatorFixture::start);
  }

  private static Connection start(Peer peer) {
    var wanted = peer.registration();
    var about =
        SIMULATOR.post(
            "/instances",
            Map.of(
                "name", wanted.name(),
                "version", wanted.version(),
                "datastores",
                    wanted.datastores().stream()
                        .map(store -> Map.of("name", store.name(), "identity", store.identity()))
                        .toList(),
                "providers", providers(wanted)));
    return new Connection(
        about.get("url").asText(),
        about.get("user").asText(),
        about.get("password").asText(),
        about.get("thumbprintSha256").asText(),
        Connection.Placement.ANY);
  }

  private static List<Map<String, Object>> providers(Registration wanted) {
    return wanted.keyProviders().stream().map(SimulatorFixture::provider).toList();
  }

  private static Map<String, Object> provider(KeyProvider provider) {
    return Map.of(
        "name", provider.name(),
        "type", provider.type().name().toLowerCase(Locale.ROOT),
        "default", provider.isDefault(),
        "key", provider.keyIdentity(),
        "backedUp", provider.isBackedUp());
  }

  static String path(Peer peer) {
    return "/instances/" + peer.registration().name();
  }

  VCenterId id(Peer peer) {
    return ids.get(peer);
  }

  VCenterPort open(Peer peer) {
    return adapter.open(ids.get(peer));
  }

  /** Ends every session. */
  void expireSessions(Peer peer) {
    SIMULATOR.post(path(peer) + "/sessions/expire", Map.of());
  }

  /** Closes all connections, refuses new ones for a while and forgets sessions and tasks. */
  void restart(Peer peer, int downMs) {
    SIMULATOR.post(path(peer) + "/restart", Map.of("downMs", downMs));
  }

  /** Connects anew, with this limit for tasks. */
  void limitTasks(Duration limit) {
    adapter.task = limit;
    ids.forEach(
        (peer, id) ->
            adapter.register(id, Registration.of(peer.registration().name(), connection(peer))));
  }

  /** Makes VMs that Sealport did not. */
  static void fill(Peer peer, Map<String, ?> vms) {
    SIMULATOR.post(path(peer) + "/vms", vms);
  }

  /** All VMs as the vCenter has them. */
  static JsonNode vms(Peer peer) {
    return SIMULATOR.get(path(peer) + "/vms");
  }

  /** The guest of a running VM reads its disc. */
  static void lockDrive(Peer peer, String moRef) {
    SIMULATOR.post(path(peer) + "/vms/" + moRef + "/lockDrive", Map.of());
  }

  /** A disturbance from now on; see the simulator's README. */
  static void disturb(Peer peer, Map<String, ?> rule) {
    SIMULATOR.post(path(peer) + "/rules", rule);
  }
}
