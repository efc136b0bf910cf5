package org.sealport.persistence.vapp;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.persistence.shared.AccessReads;
import org.sealport.persistence.shared.Sql;
import org.sealport.persistence.shared.Where;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.services.vapp.VAppRow;

/** vApps by plain SQL. */
@ApplicationScoped
public class JdbcVAppQueries implements VAppQueries {
  private static final String COLUMNS =
      "select vapp.*, vdc.name as vdc_name, members.*" + AccessReads.columns("vapp");
  private static final String MEMBERS =
      " cross join lateral (select count(*) as vms, count(*) filter (where power_state = 'ON') as powered_on,"
          + " count(*) filter (where power_state = 'SUSPENDED') as suspended, count(tpm_id) as tpms from vm where vm.vapp_id = vapp.id) members";
  private static final String JOINS = " join vdc on vdc.id = vapp.vdc_id" + MEMBERS;
  private static final Map<String, String> SORTS =
      Map.of(
          "name", "vapp.name_key",
          "vdc", "lower(vdc.name)",
          "vms", "members.vms",
          "createdAt", "vapp.created_at");

  private static final Where.Listing LISTING =
      new Where.Listing(COLUMNS, "vapp", "", JOINS, SORTS, "name");

  private Sql sql;

  protected JdbcVAppQueries() {} // for CDI

  @Inject
  public JdbcVAppQueries(Sql sql) {
    this.sql = sql;
  }

  @Override
  @RequiresRight(Right.VAPP_VIEW)
  public Rows<VAppRow> list(TenantId tenant, String text, Page page) {
    return list(tenant, null, text, page);
  }

  @Override
  @RequiresRight(Right.VAPP_VIEW)
  public Rows<VAppRow> list(TenantId tenant, UUID vdc, String text, Page page) {
    var where =
        new Where()
            .and("vapp.tenant_id = ? and not vapp.standalone", tenant.value())
            .andIf(vdc, "vapp.vdc_id = ?")
            .contains("vapp.name_key", text);
    return sql.page(
        tenant, where.count("vapp", page), where.page(listing(page), page), JdbcVAppQueries::row);
  }

  private static Where.Listing listing(Page page) {
    if ("vms".equals(page.sort())) {
      return LISTING.finding(MEMBERS);
    }
    return "vdc".equals(page.sort())
        ? LISTING.finding(" join vdc on vdc.id = vapp.vdc_id")
        : LISTING;
  }

  @Override
  @RequiresRight(Right.VAPP_VIEW)
  public VAppRow get(TenantId tenant, VAppId id) {
    var where = new Where().and("vapp.tenant_id = ? and vapp.id = ?", tenant.value(), id.value());
    return sql
        .list(tenant, where.select(COLUMNS + " from vapp" + JOINS), JdbcVAppQueries::row)
        .stream()
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  private static VAppRow row(ResultSet row) throws SQLException {
    var busy = Sql.uuid(row, "busy_task");
    return new VAppRow(
        new VAppId(Sql.uuid(row, "id")),
        row.getLong("version"),
        row.getString("name"),
        row.getBoolean("standalone"),
        new VdcId(Sql.uuid(row, "vdc_id")),
        row.getString("vdc_name"),
        row.getInt("vms"),
        row.getInt("powered_on"),
        row.getInt("suspended"),
        row.getInt("tpms"),
        busy == null ? null : new TaskId(busy),
        row.getString("owner"),
        AccessReads.of(row),
        Sql.instant(row, "created_at"),
        JdbcLeaseQueries.term(row));
  }
}
