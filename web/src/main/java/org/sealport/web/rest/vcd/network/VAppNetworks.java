package org.sealport.web.rest.vcd.network;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sealport.domain.network.NetworkId;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.configuration.ConfigurationService;
import org.sealport.services.network.NetworkQueries;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.web.rest.vcd.configuration.Recordings;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.vapp.VAppDocument.NetworkConfig;
import org.sealport.web.rest.vcd.vapp.VAppDocument.NetworkConfigSection;

/** The networks of vApps: each has an id that stays when it is renamed. */
@ApplicationScoped
public class VAppNetworks {
  private static final Pattern ID = Pattern.compile("/network/([0-9a-fA-F-]{36})(/|$)");

  @Inject ConfigurationService configurations;
  @Inject Recordings recordings;
  @Inject NetworkQueries networks;
  @Inject VAppQueries vApps;
  @Inject Reach reach;
  @Inject Names names;

  /**
   * Records the networks; one that clients send back keeps its id.
   *
   * @throws SealportException NOT_FOUND: a network's parent
   */
  public void record(TenantId tenant, VAppId vApp, NetworkConfigSection wanted) {
    var known = list(tenant, vApp);
    for (var network : all(wanted)) {
      network.id = id(network, known);
      complete(network);
      connect(tenant, network);
    }
    recordings.record(tenant, vApp, wanted);
  }

  public List<NetworkConfig> list(TenantId tenant, VAppId vApp) {
    return all(section(tenant, vApp));
  }

  private NetworkConfigSection section(TenantId tenant, VAppId vApp) {
    return recordings
        .of(tenant, vApp)
        .find(null, NetworkConfigSection.class)
        .orElseGet(NetworkConfigSection::new);
  }

  private static List<NetworkConfig> all(NetworkConfigSection section) {
    return section.networkConfig == null ? List.of() : section.networkConfig;
  }

  /** Clients send the id in the link that they read it from, else the name tells. */
  private static String id(NetworkConfig network, List<NetworkConfig> known) {
    var told = network.link.stream().flatMap(link -> told(link.href).stream()).toList();
    return known.stream()
        .filter(each -> told.contains(each.id))
        .findFirst()
        .or(() -> known.stream().filter(each -> isNamedAs(each, network)).findFirst())
        .map(each -> each.id)
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  /** Clients follow what is said of a network without looking whether anything is. */
  private static void complete(NetworkConfig network) {
    var configuration = network.configuration;
    if (configuration != null) {
      configuration.guestVlanAllowed = Boolean.TRUE.equals(configuration.guestVlanAllowed);
      configuration.retainNetInfoAcrossDeployments =
          Boolean.TRUE.equals(configuration.retainNetInfoAcrossDeployments);
    }
  }

  private static boolean isNamedAs(NetworkConfig one, NetworkConfig other) {
    return one.networkName != null && one.networkName.equals(other.networkName);
  }

  private static Optional<String> told(String href) {
    var found = ID.matcher(href == null ? "" : href);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** A network with a parent has the parent's addresses, unless it has its own. */
  private void connect(TenantId tenant, NetworkConfig network) {
    var configuration = network.configuration;
    if (configuration == null || configuration.parentNetwork == null) {
      return;
    }
    var named = Urn.uuid(configuration.parentNetwork.href);
    var parent = networks.get(tenant, new NetworkId(named));
    configuration.parentNetwork = names.network(parent.id(), parent.name());
    if (configuration.ipScopes == null) {
      configuration.ipScopes = inherited(parent.content());
    }
  }

  private static NetworkDocument.IpScopes inherited(String parent) {
    var of = Recordings.read(NetworkDocument.class, parent);
    var scopes = of.configuration.ipScopes;
    if (scopes != null && scopes.ipScope != null) {
      scopes.ipScope.forEach(scope -> scope.isInherited = true);
    }
    return scopes;
  }

  /**
   * Takes a network out of its vApp.
   *
   * @return the vApp; empty: no vApp has such a network
   */
  Optional<Reference> remove(String id) {
    try {
      var found = reach.find(tenant -> holding(tenant, id));
      var section = section(found.id(), found.value());
      section.networkConfig.removeIf(network -> id.equals(network.id));
      recordings.record(found.id(), found.value(), section);
      var vApp = vApps.get(found.id(), found.value());
      return Optional.of(names.vApp(vApp.id(), vApp.name()));
    } catch (SealportException e) {
      if (e.problem() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** A vApp that only names it as the parent of its own does not hold it. */
  private VAppId holding(TenantId tenant, String id) {
    return configurations
        .vAppNaming(tenant, id)
        .filter(vApp -> list(tenant, vApp).stream().anyMatch(each -> id.equals(each.id)))
        .orElseThrow(() -> NOT_FOUND.with(id));
  }
}
