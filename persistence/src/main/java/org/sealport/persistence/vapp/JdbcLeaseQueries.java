package org.sealport.persistence.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.Lease;
import org.sealport.domain.vapp.LeaseTerm;
import org.sealport.persistence.shared.Sql;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.vapp.LeasePolicyRow;
import org.sealport.services.vapp.LeaseQueries;

/** Lease policies by plain SQL. */
@ApplicationScoped
public class JdbcLeaseQueries implements LeaseQueries {
  /** What {@link #term} reads. */
  public static final String TERM =
      "vapp.runtime_lease, vapp.storage_lease, vapp.running_since, vapp.resting_since, vapp.lease_renewed_at";

  private Sql sql;

  protected JdbcLeaseQueries() {} // for CDI

  @Inject
  public JdbcLeaseQueries(Sql sql) {
    this.sql = sql;
  }

  @Override
  @RequiresRight(Right.TENANT_VIEW)
  public LeasePolicyRow policy(TenantId tenant) {
    var select = Sql.Select.of("select * from lease_policy where tenant_id = ?", tenant.value());
    return sql
        .list(tenant, select, row -> new LeasePolicyRow(lease(row), row.getBoolean("power_off")))
        .stream()
        .findFirst()
        .orElse(LeasePolicyRow.NEVER);
  }

  private static Lease lease(ResultSet row) throws SQLException {
    return new Lease(row.getInt("runtime_lease"), row.getInt("storage_lease"));
  }

  /** The lease in the row of a vApp. */
  public static LeaseTerm term(ResultSet row) throws SQLException {
    return LeaseTerm.of(
        lease(row),
        Sql.instant(row, "running_since"),
        Sql.instant(row, "resting_since"),
        Sql.instant(row, "lease_renewed_at"));
  }
}
