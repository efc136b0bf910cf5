package org.sealport.persistence.catalog;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.TemplateState;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.persistence.shared.AccessReads;
import org.sealport.persistence.shared.Sql;
import org.sealport.persistence.shared.Where;
import org.sealport.persistence.tpm.TpmReads;
import org.sealport.persistence.vm.JdbcVmQueries;
import org.sealport.services.access.Reached;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.catalog.SubscriptionRow;
import org.sealport.services.catalog.TemplateDetail;
import org.sealport.services.catalog.TemplateDetail.TemplateVmRow;
import org.sealport.services.catalog.TemplateRow;

/**
 * Catalogs and templates by plain SQL: the tenant's own, and those in catalogs that are shared with
 * it.
 */
@ApplicationScoped
public class JdbcCatalogQueries implements CatalogQueries {
  private static final String CATALOGS =
      "select catalog.*, tenant.display_name as organization, catalog.tenant_id = ? as own,"
          + " (select count(*) from template where template.catalog_id = catalog.id) as templates,"
          + " array(select recipient.name from catalog_share s join tenant recipient on recipient.id = s.recipient_id"
          + " where s.catalog_id = catalog.id order by recipient.name) as shared_with"
          + AccessReads.columns("catalog")
          + ", s.url, s.every_minutes, s.sync_task, s.synced_at, s.failed_task"
          + " from catalog join tenant on tenant.id = catalog.tenant_id"
          + " left join catalog_subscription s on s.catalog_id = catalog.id where ";
  private static final String TEMPLATES =
      "select template.*, catalog.name as catalog_name, catalog.tenant_id = ? as own, vcenter.name as vcenter_name,"
          + " members.*";
  private static final String CATALOG = " join catalog on catalog.id = template.catalog_id";
  private static final String MEMBERS =
      " cross join lateral (select count(*) as vms, count(tpm_id) as tpms,"
          + " count(tpm_id) filter (where provisioning = 'COPY') as copied from template_vm"
          + " where template_id = template.id) members";
  private static final String JOINS =
      CATALOG + " join vcenter on vcenter.id = template.vcenter_id" + MEMBERS;
  private static final String VISIBLE =
      "(catalog.tenant_id = ? or catalog.shared or sealport_shared_with_caller(catalog.id))";
  private static final Map<String, String> SORTS =
      Map.of(
          "name", "template.name_key",
          "catalog", "lower(catalog.name)",
          "provenance", "template.provenance",
          "vms", "members.vms",
          "createdAt", "template.created_at");

  private static final Where.Listing LISTING =
      new Where.Listing(TEMPLATES, "template", CATALOG, JOINS, SORTS, "name");

  private Sql sql;

  protected JdbcCatalogQueries() {} // for CDI

  @Inject
  public JdbcCatalogQueries(Sql sql) {
    this.sql = sql;
  }

  @Override
  @RequiresRight(Right.CATALOG_VIEW)
  public List<CatalogRow> catalogs(TenantId tenant) {
    var select =
        Sql.Select.of(
            CATALOGS + VISIBLE + " order by own desc, lower(catalog.name), catalog.id",
            tenant.value(),
            tenant.value());
    return sql.list(tenant, select, JdbcCatalogQueries::catalog);
  }

  @Override
  @RequiresRight(Right.CATALOG_VIEW)
  public CatalogRow catalog(TenantId tenant, CatalogId id) {
    var select =
        Sql.Select.of(
            CATALOGS + VISIBLE + " and catalog.id = ?", tenant.value(), tenant.value(), id.value());
    return sql.list(tenant, select, JdbcCatalogQueries::catalog).stream()
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  @Override
  @RequiresRight(Right.CATALOG_VIEW)
  public Rows<TemplateRow> templates(TenantId tenant, CatalogId catalog, String text, Page page) {
    var where =
        new Where()
            .and(VISIBLE, tenant.value())
            .andIf(catalog == null ? null : catalog.value(), "template.catalog_id = ?")
            .contains("template.name_key", text);
    return sql.page(
        tenant,
        where.count("template" + CATALOG, page),
        own(tenant, where.page(listing(page), page)),
        JdbcCatalogQueries::template);
  }

  private static Where.Listing listing(Page page) {
    return "vms".equals(page.sort()) ? LISTING.finding(CATALOG + MEMBERS) : LISTING;
  }

  @Override
  @RequiresRight(Right.CATALOG_VIEW)
  public TemplateDetail template(TenantId tenant, TemplateId id) {
    var where = new Where().and(VISIBLE, tenant.value()).and("template.id = ?", id.value());
    var row = own(tenant, where.select(TEMPLATES + " from template" + JOINS));
    var members =
        Sql.Select.of(
            "select template_vm.*"
                + TpmReads.column("template_vm")
                + "from template_vm where template_id = ? order by name, id",
            id.value());
    var found =
        sql.read(
            tenant,
            List.of(row, members),
            results ->
                new Found(
                    results.next(JdbcCatalogQueries::template),
                    results.next(JdbcCatalogQueries::member)));
    if (found.template().isEmpty()) {
      throw NOT_FOUND.with(id);
    }
    return new TemplateDetail(found.template().get(0), found.members());
  }

  private record Found(List<TemplateRow> template, List<TemplateVmRow> members) {}

  /** The head of the select compares the owner: its parameter comes first. */
  private static Sql.Select own(TenantId tenant, Sql.Select select) {
    var parameters = new ArrayList<Object>(List.of(tenant.value()));
    parameters.addAll(select.parameters());
    return new Sql.Select(select.sql(), parameters);
  }

  private static TemplateVmRow member(ResultSet row) throws SQLException {
    return new TemplateVmRow(
        Sql.uuid(row, "id"),
        row.getString("name"),
        JdbcVmQueries.hardware(row),
        row.getString("key_provider"),
        TpmReads.of(row),
        treatment(row));
  }

  private static Treatment treatment(ResultSet row) throws SQLException {
    var says = row.getString("provisioning");
    return says == null ? null : Treatment.valueOf(says);
  }

  private static CatalogRow catalog(ResultSet row) throws SQLException {
    boolean own = row.getBoolean("own");
    var with = (String[]) row.getArray("shared_with").getArray();
    return new CatalogRow(
        new CatalogId(Sql.uuid(row, "id")),
        row.getString("name"),
        row.getString("description"),
        row.getString("organization"),
        own,
        row.getBoolean("shared"),
        own ? List.of(with) : List.of(),
        own ? Sql.instant(row, "published_at") : null,
        own ? subscription(row) : null,
        row.getInt("templates"),
        own ? row.getString("owner") : "",
        own ? AccessReads.of(row) : Reached.ALL,
        Sql.instant(row, "created_at"));
  }

  private static SubscriptionRow subscription(ResultSet row) throws SQLException {
    var url = row.getString("url");
    return url == null
        ? null
        : new SubscriptionRow(
            url,
            row.getObject("every_minutes", Integer.class),
            task(row, "sync_task"),
            Sql.instant(row, "synced_at"),
            task(row, "failed_task"));
  }

  private static TaskId task(ResultSet row, String column) throws SQLException {
    var id = Sql.uuid(row, column);
    return id == null ? null : new TaskId(id);
  }

  private static TemplateRow template(ResultSet row) throws SQLException {
    var busy = Sql.uuid(row, "busy_task");
    return new TemplateRow(
        new TemplateId(Sql.uuid(row, "id")),
        row.getString("name"),
        new CatalogId(Sql.uuid(row, "catalog_id")),
        row.getString("catalog_name"),
        row.getBoolean("own"),
        Provenance.valueOf(row.getString("provenance")),
        Treatment.valueOf(row.getString("provisioning")),
        TemplateState.valueOf(row.getString("state")),
        row.getInt("vms"),
        row.getInt("tpms"),
        row.getInt("copied"),
        row.getString("vcenter_name"),
        busy == null ? null : new TaskId(busy),
        Sql.instant(row, "created_at"));
  }
}
