package org.sealport.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealport.domain.access.Right;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.shared.Sql;
import org.sealport.persistence.shared.Where;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.AuditFilter;
import org.sealport.services.audit.AuditQueries;
import org.sealport.services.audit.AuditRow;

/** The audit by plain SQL. */
@ApplicationScoped
public class JdbcAuditQueries implements AuditQueries {
  private static final String COLUMNS = "select audit_record.*, tenant.name as tenant_name";
  private static final String JOINS = " left join tenant on tenant.id = audit_record.tenant_id";

  private static final Where.Listing LISTING =
      new Where.Listing(COLUMNS, "audit_record", "", JOINS, Map.of("at", "audit_record.at"), "at");

  private Sql sql;

  protected JdbcAuditQueries() {} // for CDI

  @Inject
  public JdbcAuditQueries(Sql sql) {
    this.sql = sql;
  }

  @Override
  @RequiresRight(Right.AUDIT_VIEW)
  public Rows<AuditRow> list(TenantId tenant, AuditFilter filter, Page page) {
    var where = of(tenant, filter);
    return sql.page(
        tenant, where.count("audit_record", page), page(where, page), JdbcAuditQueries::row);
  }

  @Override
  @RequiresRight(Right.PROVIDER_VIEW)
  public Rows<AuditRow> all(AuditFilter filter, Page page) {
    var where = where(filter);
    return sql.pageAll(where.count("audit_record", page), page(where, page), JdbcAuditQueries::row);
  }

  @Override
  @RequiresRight(Right.AUDIT_VIEW)
  public List<AuditRow> next(TenantId tenant, AuditFilter filter, AuditRow last, int size) {
    return sql.list(tenant, after(of(tenant, filter), last, size), JdbcAuditQueries::row);
  }

  @Override
  @RequiresRight(Right.PROVIDER_VIEW)
  public List<AuditRow> nextOfAll(AuditFilter filter, AuditRow last, int size) {
    return sql.listAll(after(where(filter), last, size), JdbcAuditQueries::row);
  }

  private static Sql.Select after(Where where, AuditRow last, int size) {
    if (last != null) {
      where.and("(audit_record.at, audit_record.id) < (?, ?)", time(last.at()), last.id());
    }
    var all = where.select(COLUMNS + " from audit_record" + JOINS);
    var newest = " order by audit_record.at desc, audit_record.id desc limit " + size;
    return new Sql.Select(all.sql() + newest, all.parameters());
  }

  private static Where of(TenantId tenant, AuditFilter filter) {
    return where(filter).and("audit_record.tenant_id = ?", tenant.value());
  }

  private static Where where(AuditFilter filter) {
    return new Where()
        .andIf(time(filter.from()), "audit_record.at >= ?")
        .andIf(time(filter.to()), "audit_record.at < ?")
        .contains(
            "lower(audit_record.actor || ' ' || coalesce(audit_record.object_name, ''))",
            filter.text())
        .andIf(filter.object(), "? = any (audit_record.names || audit_record.tpms)")
        .andIf(filter.rule(), "? = any (audit_record.rules)")
        .oneOf("audit_record.outcome", filter.outcomes());
  }

  private static OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Sql.Select page(Where where, Page page) {
    var newest = page.sort() == null ? page.sortedBy("at", false) : page;
    return where.page(LISTING, newest);
  }

  private static AuditRow row(ResultSet row) throws SQLException {
    var kind = row.getString("object_kind");
    return new AuditRow(
        Sql.uuid(row, "id"),
        Sql.instant(row, "at"),
        new TenantId(Sql.uuid(row, "tenant_id")),
        row.getString("tenant_name"),
        row.getString("actor"),
        row.getString("actor_organization"),
        TaskOperation.valueOf(row.getString("operation")),
        kind == null ? null : TaskTarget.Kind.valueOf(kind),
        Sql.uuid(row, "object_id"),
        row.getString("object_name"),
        AuditOutcome.valueOf(row.getString("outcome")),
        row.getString("problem"),
        List.of((String[]) row.getArray("details").getArray()),
        List.of((String[]) row.getArray("rules").getArray()),
        List.of((UUID[]) row.getArray("tpms").getArray()),
        List.of((String[]) row.getArray("endorsement_keys").getArray()),
        Sql.uuid(row, "task_id"));
  }
}
