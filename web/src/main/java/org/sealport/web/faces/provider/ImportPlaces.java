package org.sealport.web.faces.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.shared.Page;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.tenant.TenantQueries;
import org.sealport.services.tenant.TenantRow;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.services.vdc.VdcQueries;

/** Where VMs can be imported to. */
@ApplicationScoped
public class ImportPlaces {
  @Inject TenantQueries tenants;
  @Inject VdcQueries vdcs;
  @Inject VAppQueries vApps;
  @Inject CatalogQueries catalogs;

  /** What becomes of the VMs. */
  public enum Kind {
    NEW_VAPP,
    VAPP,
    TEMPLATE
  }

  /** Something to choose. */
  public record Place(String id, String label) {}

  List<Place> organizations() {
    return tenants.all().stream()
        .filter(row -> row.vdcs() > 0)
        .map((TenantRow row) -> new Place(row.id().toString(), row.displayName()))
        .toList();
  }

  List<Place> of(TenantId tenant, Kind kind) {
    return switch (kind) {
      case NEW_VAPP ->
          vdcs.list(tenant).stream()
              .map(row -> place(row.id(), row.name(), row.vCenterName()))
              .toList();
      case VAPP ->
          vApps.list(tenant, null, Page.first(Page.MAX_SIZE)).rows().stream()
              .map(row -> place(row.id(), row.name(), row.vdcName()))
              .toList();
      case TEMPLATE ->
          catalogs.catalogs(tenant).stream()
              .filter(CatalogRow::own)
              .map(row -> new Place(row.id().toString(), row.name()))
              .toList();
    };
  }

  private static Place place(Object id, String name, String where) {
    return new Place(id.toString(), name + " (" + where + ")");
  }
}
