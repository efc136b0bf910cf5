package org.sealport.web.rest.vcd.catalog;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.catalog.CatalogPassword;
import org.sealport.services.catalog.CatalogService;
import org.sealport.services.catalog.Subscribe;
import org.sealport.services.catalog.SubscriptionService;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.web.rest.vcd.shared.AccessDocument;
import org.sealport.web.rest.vcd.shared.Urn;

/** Catalogs that are filled from another site: synced when asked, copied wholly. */
@ApplicationScoped
class CatalogSubscriptions {
  @Inject SubscriptionService service;
  @Inject CatalogService catalogs;
  @Inject VdcQueries vdcs;

  /** Whether a client says that a catalog subscribes. */
  static boolean isWanted(AccessDocument.Subscription wanted) {
    return wanted != null && !Boolean.FALSE.equals(wanted.subscribeToExternalFeeds);
  }

  /** A new catalog that cannot be subscribed is none. */
  void subscribeNew(TenantId tenant, CatalogId id, CatalogDocument.AdminCatalog wanted) {
    try {
      subscribe(tenant, id, wanted.externalCatalogSubscriptionParams, wanted);
    } catch (SealportException refused) {
      catalogs.delete(tenant, id);
      throw refused;
    }
  }

  /**
   * @param wanted null: it is kept wherever there is room
   */
  TaskId subscribe(
      TenantId tenant,
      CatalogId id,
      AccessDocument.Subscription to,
      CatalogDocument.AdminCatalog wanted) {
    if (to.location == null || to.password == null) {
      throw INVALID_INPUT.with(to.location == null ? "Location" : "Password", "");
    }
    var password = new CatalogPassword(to.password);
    var command =
        new Subscribe(to.location, password, to.expectedSslThumbprint, vdc(tenant, wanted), null);
    return service.subscribe(tenant, id, command);
  }

  /** The contract names a storage profile, which is a VDC's, or leaves it to the server. */
  private VdcId vdc(TenantId tenant, CatalogDocument.AdminCatalog wanted) {
    var profiles = wanted == null ? null : wanted.catalogStorageProfiles;
    if (profiles != null
        && profiles.vdcStorageProfile != null
        && !profiles.vdcStorageProfile.isEmpty()) {
      return new VdcId(Urn.uuid(profiles.vdcStorageProfile.get(0).href));
    }
    return vdcs.list(tenant).stream()
        .findFirst()
        .orElseThrow(() -> INVALID_INPUT.with("VdcStorageProfile", ""))
        .id();
  }
}
