package org.sealport.web.rest.vcd.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.services.vcenter.VCenterRow;
import org.sealport.web.rest.vcd.provider.ProviderNames;

/** Records of the provider's infrastructure: a vCenter is a provider VDC with its datastores. */
@ApplicationScoped
class ProviderRecords {
  @Inject VCenterQueries queries;
  @Inject ProviderNames names;

  List<QueryRecord> vCenters() {
    return queries.all().stream()
        .map(
            each ->
                QueryRecord.of(names.vimServer(each))
                    .with("isEnabled", each.enabled())
                    .with("isBusy", false)
                    .with("status", "READY")
                    .with("vcVersion", each.version())
                    .with("listenerState", "CONNECTED"))
        .toList();
  }

  List<QueryRecord> vdcs() {
    return queries.all().stream()
        .map(
            each ->
                QueryRecord.of(names.providerVdc(each))
                    .with("vcName", each.name())
                    .with("numberOfVdcs", each.vdcs())
                    .with("isEnabled", true)
                    .with("isBusy", false)
                    .with("isDeleted", false)
                    .with("status", "READY"))
        .toList();
  }

  List<QueryRecord> storageProfiles() {
    return queries.all().stream().flatMap(this::storageProfiles).toList();
  }

  private Stream<QueryRecord> storageProfiles(VCenterRow row) {
    return names.storageProfiles(row).stream()
        .map(
            store ->
                QueryRecord.of(store)
                    .with("providerVdc", names.providerVdc(row).href)
                    .with("isEnabled", true)
                    .with("vcName", row.name()));
  }
}
