package org.sealport.persistence.network;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.access.Right;
import org.sealport.domain.network.NetworkId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.persistence.shared.Sql;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.network.NetworkQueries;
import org.sealport.services.network.NetworkRow;

/** Networks by plain SQL. */
@ApplicationScoped
public class JdbcNetworkQueries implements NetworkQueries {
  private static final String SELECT =
      "select network.*, vdc.name as vdc_name from network join vdc on vdc.id = network.vdc_id"
          + " where network.tenant_id = ?";

  private Sql sql;

  protected JdbcNetworkQueries() {} // for CDI

  @Inject
  public JdbcNetworkQueries(Sql sql) {
    this.sql = sql;
  }

  @Override
  @RequiresRight(Right.VDC_VIEW)
  public List<NetworkRow> list(TenantId tenant) {
    var select = Sql.Select.of(SELECT + " order by network.name", tenant.value());
    return sql.list(tenant, select, JdbcNetworkQueries::row);
  }

  @Override
  @RequiresRight(Right.VDC_VIEW)
  public NetworkRow get(TenantId tenant, NetworkId id) {
    var select = Sql.Select.of(SELECT + " and network.id = ?", tenant.value(), id.value());
    return sql.list(tenant, select, JdbcNetworkQueries::row).stream()
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  private static NetworkRow row(ResultSet row) throws SQLException {
    return new NetworkRow(
        new NetworkId(row.getObject("id", UUID.class)),
        new VdcId(row.getObject("vdc_id", UUID.class)),
        row.getString("vdc_name"),
        row.getString("name"),
        row.getString("content"),
        row.getTimestamp("created_at").toInstant());
  }
}
