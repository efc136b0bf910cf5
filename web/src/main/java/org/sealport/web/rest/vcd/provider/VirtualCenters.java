package org.sealport.web.rest.vcd.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealport.domain.access.Right;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.vcenter.VCenterRow;
import org.sealport.services.vcenter.VCenterService;
import org.sealport.web.rest.vcd.shared.Urn;

/** Writes vCenters in the newer half of the contract. */
@ApplicationScoped
class VirtualCenters {
  @Inject VCenterService service;
  @Inject CurrentCaller caller;

  /** Who may change it sees how it is reached; nobody sees its password. */
  Map<String, Object> json(VCenterRow row) {
    var connection =
        caller.get().may(Right.PROVIDER_MANAGE) ? service.connection(row.id()).orElse(null) : null;
    var json = new LinkedHashMap<String, Object>();
    json.put("vcId", Urn.of("vimserver", row.id()));
    json.put("name", row.name());
    json.put("description", "");
    json.put("username", connection == null ? null : connection.account());
    json.put("password", null);
    json.put("url", connection == null ? null : connection.url());
    json.put("isEnabled", row.enabled());
    json.put("isConnected", row.syncedAt() != null);
    json.put("hasProxy", false);
    json.put("mode", "IAAS");
    json.put("listenerState", "CONNECTED");
    json.put("clusterHealthStatus", "GREEN");
    json.put("vcVersion", row.version());
    json.put("uuid", row.id().toString());
    return json;
  }

  static List<Map<String, Object>> storageProfiles(VCenterRow row) {
    return row.datastores().stream()
        .map(
            store ->
                Map.<String, Object>of(
                    "moref", ProviderNames.storageProfileId(row, store.name()).toString(),
                    "storageProfileName", store.name(),
                    "name", store.name()))
        .toList();
  }
}
