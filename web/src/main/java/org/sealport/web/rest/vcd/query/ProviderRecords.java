package org.sealport.web.rest.vcd.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.services.vcenter.VCenterRow;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;

/** Records of the provider's infrastructure: a vCenter is a provider VDC with its datastores. */
@ApplicationScoped
class ProviderRecords {
  @Inject VCenterQueries queries;
  @Inject Exchange exchange;

  List<QueryRecord> vCenters() {
    return queries.all().stream()
        .map(
            each ->
                QueryRecord.of(
                        reference(
                            "/api/admin/extension/vimServer/",
                            "vimserver",
                            "vmwvirtualcenter",
                            each))
                    .with("isEnabled", true)
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
                QueryRecord.of(
                        reference("/api/admin/providervdc/", "providervdc", "providervdc", each))
                    .with("vcName", each.name())
                    .with("numberOfVdcs", each.vdcs())
                    .with("isEnabled", true)
                    .with("isBusy", false)
                    .with("isDeleted", false)
                    .with("status", "READY"))
        .toList();
  }

  List<QueryRecord> storageProfiles() {
    return queries.all().stream()
        .flatMap(
            each ->
                each.datastores().stream()
                    .map(
                        store ->
                            QueryRecord.of(
                                    Reference.of(
                                        exchange.href(
                                            "/api/admin/pvdcStorageProfile/"
                                                + named(each, store.name())),
                                        Urn.of(
                                            "providervdcstorageprofile", named(each, store.name())),
                                        exchange.type(Media.ADMIN + "pvdcStorageProfile"),
                                        store.name()))
                                .with(
                                    "providerVdc",
                                    exchange.href("/api/admin/providervdc/" + each.id()))
                                .with("isEnabled", true)
                                .with("vcName", each.name())))
        .toList();
  }

  private static java.util.UUID named(VCenterRow vCenter, String datastore) {
    return java.util.UUID.nameUUIDFromBytes(
        (vCenter.id() + "/" + datastore).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private Reference reference(String path, String urn, String media, VCenterRow each) {
    return Reference.of(
        exchange.href(path + each.id()),
        Urn.of(urn, each.id()),
        exchange.type(Media.ADMIN + media),
        each.name());
  }
}
