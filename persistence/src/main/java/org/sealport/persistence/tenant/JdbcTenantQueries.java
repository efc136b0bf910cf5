package org.sealport.persistence.tenant;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.shared.Sql;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.tenant.TenantQueries;
import org.sealport.services.tenant.TenantRow;

/** Organizations by plain SQL. */
@ApplicationScoped
public class JdbcTenantQueries implements TenantQueries {
  private static final String SELECT =
      "select tenant.*, (select count(*) from vdc where vdc.tenant_id = tenant.id) as vdcs, (select"
          + " count(*) from vapp where vapp.tenant_id = tenant.id and not standalone) as vapps,"
          + " (select count(*) from vm where vm.tenant_id = tenant.id) as vms, (select"
          + " count(tpm_id) from vm where vm.tenant_id = tenant.id) as tpms from tenant";

  private Sql sql;

  protected JdbcTenantQueries() {} // for CDI

  @Inject
  public JdbcTenantQueries(Sql sql) {
    this.sql = sql;
  }

  @Override
  @RequiresRight(Right.PROVIDER_VIEW)
  public List<TenantRow> all() {
    return sql.listAll(
        Sql.Select.of(SELECT + " where tenant.deleted_at is null order by tenant.name"),
        JdbcTenantQueries::row);
  }

  @Override
  @RequiresRight(Right.TENANT_VIEW)
  public TenantRow get(TenantId tenant) {
    var select =
        Sql.Select.of(
            SELECT + " where tenant.id = ? and tenant.deleted_at is null", tenant.value());
    return sql.list(tenant, select, JdbcTenantQueries::row).stream()
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(tenant));
  }

  private static TenantRow row(ResultSet row) throws SQLException {
    return new TenantRow(
        new TenantId(Sql.uuid(row, "id")),
        row.getString("name"),
        row.getString("display_name"),
        row.getBoolean("provider"),
        row.getBoolean("enabled"),
        row.getInt("vdcs"),
        row.getInt("vapps"),
        row.getInt("vms"),
        row.getInt("tpms"));
  }
}
