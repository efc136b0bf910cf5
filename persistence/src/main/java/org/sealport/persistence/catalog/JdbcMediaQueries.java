package org.sealport.persistence.catalog;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.shared.Sql;
import org.sealport.persistence.shared.Where;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.catalog.MediaQueries;
import org.sealport.services.catalog.MediaRow;

/** Images of discs by plain SQL. */
@ApplicationScoped
public class JdbcMediaQueries implements MediaQueries {
  private static final String COLUMNS = "select media_image.*, catalog.name as catalog_name";
  private static final String JOINS = " join catalog on catalog.id = media_image.catalog_id";

  private static final Where.Listing LISTING =
      new Where.Listing(
          COLUMNS,
          "media_image",
          "",
          JOINS,
          Map.of(
              "name", "media_image.name_key",
              "size", "media_image.size",
              "createdAt", "media_image.created_at"),
          "name");

  private Sql sql;

  protected JdbcMediaQueries() {} // for CDI

  @Inject
  public JdbcMediaQueries(Sql sql) {
    this.sql = sql;
  }

  @Override
  @RequiresRight(Right.CATALOG_VIEW)
  public Rows<MediaRow> list(TenantId tenant, CatalogId catalog, String text, Page page) {
    return page(tenant, own(tenant), catalog, text, page);
  }

  @Override
  @RequiresRight(Right.CATALOG_VIEW)
  public Rows<MediaRow> visible(TenantId tenant, CatalogId catalog, String text, Page page) {
    return page(tenant, seen(tenant), catalog, text, page);
  }

  private static Where own(TenantId tenant) {
    return new Where().and("media_image.tenant_id = ?", tenant.value());
  }

  private static Where seen(TenantId tenant) {
    return new Where()
        .and(
            "(media_image.tenant_id = ? or sealport_sees_shared_catalog(media_image.catalog_id))",
            tenant.value());
  }

  private Rows<MediaRow> page(
      TenantId tenant, Where whose, CatalogId catalog, String text, Page page) {
    var where =
        whose
            .andIf(catalog == null ? null : catalog.value(), "media_image.catalog_id = ?")
            .contains("media_image.name_key", text);
    return sql.page(
        tenant, where.count("media_image", page), where.page(LISTING, page), JdbcMediaQueries::row);
  }

  @Override
  @RequiresRight(Right.CATALOG_VIEW)
  public MediaRow get(TenantId tenant, MediaId id) {
    return one(tenant, own(tenant), id);
  }

  @Override
  @RequiresRight(Right.CATALOG_VIEW)
  public MediaRow visible(TenantId tenant, MediaId id) {
    return one(tenant, seen(tenant), id);
  }

  private MediaRow one(TenantId tenant, Where whose, MediaId id) {
    var where = whose.and("media_image.id = ?", id.value());
    return sql
        .list(tenant, where.select(COLUMNS + " from media_image" + JOINS), JdbcMediaQueries::row)
        .stream()
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  private static MediaRow row(ResultSet row) throws SQLException {
    return new MediaRow(
        new MediaId(Sql.uuid(row, "id")),
        row.getString("name"),
        row.getString("description"),
        new CatalogId(Sql.uuid(row, "catalog_id")),
        row.getString("catalog_name"),
        row.getString("image_type"),
        row.getLong("size"),
        row.getBoolean("complete"),
        row.getString("owner"),
        Sql.instant(row, "created_at"));
  }
}
