package org.sealport.web.rest.vcd.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.BiFunction;
import org.sealport.services.catalog.MediaQueries;
import org.sealport.services.catalog.MediaRow;
import org.sealport.services.tenant.TenantRow;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;

/** Records of images of discs, and of the items that they are in catalogs. */
@ApplicationScoped
class MediaRecords {
  private static final Map<String, String> SORTS =
      Map.of("name", "name", "storageB", "size", "creationDate", "createdAt");

  @Inject MediaQueries queries;
  @Inject Reach reach;
  @Inject Names names;

  Reading media(Fiql.Node filter) {
    return reading(filter, this::media);
  }

  Reading items(Fiql.Node filter) {
    return reading(filter, this::item);
  }

  private Reading reading(Fiql.Node filter, BiFunction<TenantRow, MediaRow, QueryRecord> record) {
    CatalogContents<MediaRow> contents = queries::list;
    return contents.reading(
        filter,
        reach.tenants(),
        SORTS,
        (tenant, list) -> Segment.of(list, row -> record.apply(tenant, row)));
  }

  private QueryRecord media(TenantRow tenant, MediaRow row) {
    return common(QueryRecord.of(names.media(row.id(), row.name())), tenant, row)
        .with("catalogItem", names.catalogItem(row.id(), row.name()).href)
        .with("storageB", row.size())
        .with("isBusy", !row.complete())
        .with("isIso", row.imageType().equals("iso"));
  }

  private QueryRecord item(TenantRow tenant, MediaRow row) {
    return common(QueryRecord.of(names.catalogItem(row.id(), row.name())), tenant, row)
        .with("entity", names.media(row.id(), row.name()).href)
        .with("entityName", row.name())
        .with("entityType", "media")
        .with("isExpired", false)
        .with("isVdcEnabled", true);
  }

  private QueryRecord common(QueryRecord record, TenantRow tenant, MediaRow row) {
    return record
        .with("catalog", names.catalog(row.catalog(), row.catalogName()).href)
        .with("catalogName", row.catalogName())
        .with("org", names.org(tenant).href)
        .with("orgName", Reach.name(tenant))
        .with("ownerName", row.owner())
        .with("owner", names.user(row.owner()).href)
        .with("isPublished", false)
        .with("creationDate", row.createdAt())
        .with("status", row.complete() ? "RESOLVED" : "UNRESOLVED");
  }
}
