package org.sealport.web.rest.vcd.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sealport.services.network.NetworkQueries;
import org.sealport.services.network.NetworkRow;
import org.sealport.services.tenant.TenantRow;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.services.vapp.VAppRow;
import org.sealport.web.rest.vcd.network.NetworkDocument;
import org.sealport.web.rest.vcd.network.NetworkDocuments;
import org.sealport.web.rest.vcd.network.VAppNetworks;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.vapp.VAppDocument;

/** Records of the networks of VDCs and of vApps. */
@ApplicationScoped
class NetworkRecords {
  private static final int DIRECT = 0;
  private static final int ISOLATED = 2;

  @Inject NetworkQueries networks;
  @Inject NetworkDocuments documents;
  @Inject VAppNetworks vAppNetworks;
  @Inject VAppQueries vApps;
  @Inject Reach reach;
  @Inject Names names;

  List<QueryRecord> networks() {
    var all = new ArrayList<QueryRecord>();
    for (var tenant : reach.tenants()) {
      networks.list(tenant.id()).forEach(row -> all.add(network(tenant, row)));
    }
    return all;
  }

  private QueryRecord network(TenantRow tenant, NetworkRow row) {
    var document = documents.of(row);
    boolean direct = NetworkDocument.BRIDGED.equals(document.configuration.fenceMode);
    var parent = document.configuration.parentNetwork;
    var record =
        QueryRecord.of(names.network(row.id(), row.name()))
            .with("description", document.description)
            .with("vdc", names.vdc(row.vdc(), row.vdcName()).href)
            .with("vdcName", row.vdcName())
            .with("org", names.org(tenant).href)
            .with("orgName", Reach.name(tenant))
            .with("linkType", direct ? DIRECT : ISOLATED)
            .with("connectedTo", parent == null ? null : parent.name)
            .with("isShared", document.isShared)
            .with("isBusy", false)
            .with("isIpScopeInherited", direct);
    return addresses(record, document.configuration.ipScopes);
  }

  private static QueryRecord addresses(QueryRecord record, NetworkDocument.IpScopes scopes) {
    if (scopes == null || scopes.ipScope == null || scopes.ipScope.isEmpty()) {
      return record;
    }
    var scope = scopes.ipScope.get(0);
    return record
        .with("defaultGateway", scope.gateway)
        .with("netmask", scope.netmask)
        .with("dns1", scope.dns1)
        .with("dns2", scope.dns2)
        .with("dnsSuffix", scope.dnsSuffix);
  }

  /** Of the vApp that the filter names, or of all. */
  List<QueryRecord> vAppNetworks(Fiql.Node filter) {
    var all = new ArrayList<QueryRecord>();
    for (var tenant : reach.tenants()) {
      for (var vApp : AllRows.of(page -> vApps.list(tenant.id(), null, page))) {
        if (Narrowing.allows(filter, "vApp", names.vApp(vApp.id(), vApp.name()))) {
          vAppNetworks
              .list(tenant.id(), vApp.id())
              .forEach(network -> all.add(vAppNetwork(tenant, vApp, network)));
        }
      }
    }
    return all;
  }

  private QueryRecord vAppNetwork(
      TenantRow tenant, VAppRow vApp, VAppDocument.NetworkConfig network) {
    var configuration = network.configuration;
    boolean linked = configuration != null && configuration.parentNetwork != null;
    var record =
        QueryRecord.of(names.network(network.id, network.networkName))
            .with("vApp", names.vApp(vApp.id(), vApp.name()).href)
            .with("vAppName", vApp.name())
            .with("vdc", names.vdc(vApp.vdc(), vApp.vdcName()).href)
            .with("org", names.org(tenant).href)
            .with("isLinked", linked)
            .with("realNetworkName", linked ? configuration.parentNetwork.name : null)
            .with("isBusy", false);
    return addresses(record, configuration == null ? null : configuration.ipScopes);
  }
}
