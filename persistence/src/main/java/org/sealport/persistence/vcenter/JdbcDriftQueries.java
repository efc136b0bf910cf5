package org.sealport.persistence.vcenter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vm.DriftKind;
import org.sealport.domain.vm.VmId;
import org.sealport.persistence.shared.Sql;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.vcenter.DriftQueries;
import org.sealport.services.vcenter.DriftRow;

/** Drift by plain SQL. */
@ApplicationScoped
public class JdbcDriftQueries implements DriftQueries {
  private static final String DRIFT =
      "select d.*, v.name vm_name, t.display_name organization, c.name vcenter from drift d"
          + " join vm v on v.id = d.vm_id join tenant t on t.id = d.tenant_id"
          + " join vcenter c on c.id = v.vcenter_id";

  private Sql sql;

  protected JdbcDriftQueries() {} // for CDI

  @Inject
  public JdbcDriftQueries(Sql sql) {
    this.sql = sql;
  }

  @Override
  @RequiresRight(Right.VM_VIEW)
  public List<DriftRow> of(TenantId tenant, VmId vm) {
    var select =
        Sql.Select.of(
            DRIFT + " where d.tenant_id = ? and d.vm_id = ? order by d.kind",
            tenant.value(),
            vm.value());
    return sql.list(tenant, select, JdbcDriftQueries::row);
  }

  @Override
  @RequiresRight(Right.PROVIDER_VIEW)
  public List<DriftRow> all() {
    return sql.listAll(
        Sql.Select.of(DRIFT + " order by d.since desc, d.vm_id, d.kind limit 1000"),
        JdbcDriftQueries::row);
  }

  private static DriftRow row(ResultSet row) throws SQLException {
    return new DriftRow(
        new TenantId(Sql.uuid(row, "tenant_id")),
        row.getString("organization"),
        row.getString("vcenter"),
        new VmId(Sql.uuid(row, "vm_id")),
        row.getString("vm_name"),
        DriftKind.valueOf(row.getString("kind")),
        row.getString("expected"),
        row.getString("found"),
        Sql.instant(row, "since"));
  }
}
