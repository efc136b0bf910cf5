package org.sealport.web.rest.v1.vcenter;

import java.time.Instant;
import java.util.List;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.services.vcenter.VCenterRow;

/**
 * A registered vCenter.
 *
 * @param syncedAt null before the first sync
 */
public record VCenterJson(
    String id,
    String name,
    VCenterKind kind,
    String version,
    List<KeyProviderJson> keyProviders,
    List<DatastoreJson> datastores,
    int vdcs,
    int vms,
    Instant syncedAt) {
  static VCenterJson of(VCenterRow row) {
    return new VCenterJson(
        row.id().toString(),
        row.name(),
        row.kind(),
        row.version(),
        row.keyProviders().stream().map(KeyProviderJson::of).toList(),
        row.datastores().stream().map(DatastoreJson::of).toList(),
        row.vdcs(),
        row.vms(),
        row.syncedAt());
  }
}
