package org.sealport.web.rest.vcd.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.sealport.services.vcenter.VCenterRow;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;

/** References to the provider's infrastructure: a vCenter is a provider VDC with its datastores. */
@ApplicationScoped
public class ProviderNames {
  @Inject Exchange exchange;

  public Reference vimServer(VCenterRow row) {
    return of("/api/admin/extension/vimServer/", "vimserver", "vmwvirtualcenter", row);
  }

  public Reference providerVdc(VCenterRow row) {
    return of("/api/admin/providervdc/", "providervdc", "providervdc", row);
  }

  public List<Reference> storageProfiles(VCenterRow row) {
    return row.datastores().stream().map(store -> storageProfile(row, store.name())).toList();
  }

  private Reference storageProfile(VCenterRow row, String datastore) {
    var id = storageProfileId(row, datastore);
    return Reference.of(
        exchange.href("/api/admin/pvdcStorageProfile/" + id),
        Urn.of("providervdcstorageprofile", id),
        exchange.type(Media.ADMIN + "pvdcStorageProfile"),
        datastore);
  }

  public static UUID storageProfileId(VCenterRow row, String datastore) {
    return UUID.nameUUIDFromBytes((row.id() + "/" + datastore).getBytes(StandardCharsets.UTF_8));
  }

  private Reference of(String path, String urn, String media, VCenterRow row) {
    return Reference.of(
        exchange.href(path + row.id()),
        Urn.of(urn, row.id()),
        exchange.type(Media.ADMIN + media),
        row.name());
  }
}
