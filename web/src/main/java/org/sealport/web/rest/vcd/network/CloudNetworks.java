package org.sealport.web.rest.vcd.network;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealport.services.network.NetworkRow;
import org.sealport.services.tenant.TenantRow;
import org.sealport.web.rest.vcd.network.NetworkDocument.IpRange;
import org.sealport.web.rest.vcd.network.NetworkDocument.IpScope;
import org.sealport.web.rest.vcd.shared.Bodies;
import org.sealport.web.rest.vcd.shared.CloudApi;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;

/** Networks in the words of the newer half: what is recorded is a document of the older one. */
@ApplicationScoped
class CloudNetworks {
  private static final String ISOLATED = "ISOLATED";
  private static final int BITS = 32;

  @Inject NetworkDocuments documents;

  Map<String, Object> json(TenantRow tenant, NetworkRow row) {
    var document = documents.of(row);
    var configuration = document.configuration;
    var vdc = CloudApi.reference(Urn.of("vdc", row.vdc()), row.vdcName());
    var json = new LinkedHashMap<String, Object>();
    json.put("id", document.id);
    json.put("name", row.name());
    json.put("description", Optional.ofNullable(document.description).orElse(""));
    json.put("status", "REALIZED");
    json.put("ownerRef", vdc);
    json.put("orgVdc", vdc);
    json.put("orgRef", CloudApi.reference(Urn.of("org", tenant.id()), Reach.name(tenant)));
    json.put("networkType", configuration.isOneOf(NetworkDocument.ISOLATED) ? ISOLATED : "DIRECT");
    json.put("orgVdcIsNsxTBacked", false);
    json.put("connection", null);
    json.put("backingNetworkId", null);
    json.put("parentNetworkId", null);
    json.put("guestVlanTaggingAllowed", Boolean.TRUE.equals(configuration.guestVlanAllowed));
    json.put("subnets", values(subnets(configuration.ipScopes)));
    json.put("totalIpCount", 0);
    json.put("usedIpCount", 0);
    json.put("shared", Boolean.TRUE.equals(document.isShared));
    json.put("enableDualSubnetNetwork", false);
    return json;
  }

  private static Map<String, Object> values(List<Map<String, Object>> all) {
    var json = new LinkedHashMap<String, Object>();
    json.put("values", all);
    return json;
  }

  private static List<Map<String, Object>> subnets(NetworkDocument.IpScopes scopes) {
    return scopes == null || scopes.ipScope == null
        ? List.of()
        : scopes.ipScope.stream().map(CloudNetworks::subnet).toList();
  }

  private static Map<String, Object> subnet(IpScope scope) {
    var ranges =
        scope.ipRanges == null || scope.ipRanges.ipRange == null
            ? List.<IpRange>of()
            : scope.ipRanges.ipRange;
    var json = new LinkedHashMap<String, Object>();
    json.put("enabled", true);
    json.put("gateway", scope.gateway);
    json.put("prefixLength", prefix(scope));
    json.put("dnsServer1", Optional.ofNullable(scope.dns1).orElse(""));
    json.put("dnsServer2", Optional.ofNullable(scope.dns2).orElse(""));
    json.put("dnsSuffix", Optional.ofNullable(scope.dnsSuffix).orElse(""));
    json.put("ipRanges", values(ranges.stream().map(CloudNetworks::range).toList()));
    return json;
  }

  private static Map<String, Object> range(IpRange range) {
    var json = new LinkedHashMap<String, Object>();
    json.put("startAddress", range.startAddress);
    json.put("endAddress", range.endAddress);
    return json;
  }

  /** Clients of the older half write a mask instead. */
  private static int prefix(IpScope scope) {
    if (scope.subnetPrefixLength != null && scope.subnetPrefixLength.matches("[0-9]{1,3}")) {
      return Integer.parseInt(scope.subnetPrefixLength);
    }
    if (scope.netmask == null || !scope.netmask.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")) {
      return 0;
    }
    int bits = 0;
    for (var part : scope.netmask.split("\\.")) {
      bits += Integer.bitCount(Integer.parseInt(part));
    }
    return bits;
  }

  /**
   * What a client wants, in the words of the older half.
   *
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT, NOT_OFFERED: there are no
   *     edge gateways, so no network is routed
   */
  NetworkDocument document(Bodies wanted) {
    var type = wanted.text("networkType").orElse(ISOLATED);
    if (!type.equals(ISOLATED)) {
      throw ProtocolProblem.NOT_OFFERED.with("networkType: " + type);
    }
    var network = new NetworkDocument();
    network.name = wanted.required("name");
    network.description = wanted.text("description").orElse("");
    network.isShared = wanted.flag("shared");
    network.configuration = new NetworkDocument.Configuration();
    network.configuration.fenceMode = NetworkDocument.ISOLATED;
    network.configuration.guestVlanAllowed = wanted.flag("guestVlanTaggingAllowed");
    network.configuration.ipScopes = new NetworkDocument.IpScopes();
    network.configuration.ipScopes.ipScope =
        wanted.inner("subnets").map(subnets -> subnets.list("values")).orElse(List.of()).stream()
            .map(CloudNetworks::scope)
            .toList();
    return network;
  }

  private static IpScope scope(Bodies subnet) {
    int length = length(subnet.required("prefixLength"));
    var scope = new IpScope();
    scope.isInherited = false;
    scope.isEnabled = true;
    scope.gateway = subnet.required("gateway");
    scope.subnetPrefixLength = String.valueOf(length);
    scope.netmask = scope.gateway.contains(":") ? null : mask(length);
    scope.dns1 = subnet.text("dnsServer1").orElse(null);
    scope.dns2 = subnet.text("dnsServer2").orElse(null);
    scope.dnsSuffix = subnet.text("dnsSuffix").orElse(null);
    scope.ipRanges = new NetworkDocument.IpRanges();
    scope.ipRanges.ipRange =
        subnet.inner("ipRanges").map(ranges -> ranges.list("values")).orElse(List.of()).stream()
            .map(CloudNetworks::range)
            .toList();
    return scope;
  }

  private static IpRange range(Bodies wanted) {
    var range = new IpRange();
    range.startAddress = wanted.required("startAddress");
    range.endAddress = wanted.required("endAddress");
    return range;
  }

  private static int length(String text) {
    if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > 4 * BITS) {
      throw INVALID_INPUT.with("prefixLength", text);
    }
    return Integer.parseInt(text);
  }

  private static String mask(int length) {
    if (length > BITS) {
      throw INVALID_INPUT.with("prefixLength", length);
    }
    int mask = length == 0 ? 0 : -1 << BITS - length;
    return "%d.%d.%d.%d".formatted(mask >>> 24, mask >>> 16 & 0xFF, mask >>> 8 & 0xFF, mask & 0xFF);
  }
}
