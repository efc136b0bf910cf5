package org.sealport.persistence.vdc;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vdc.Limits;
import org.sealport.domain.vdc.VdcId;
import org.sealport.persistence.shared.Sql;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vdc.VdcRow;

/** VDCs by plain SQL. */
@ApplicationScoped
public class JdbcVdcQueries implements VdcQueries {
  private static final String SELECT =
      "select vdc.*, tenant.name as tenant_name, vcenter.name as vcenter_name,"
          + " vcenter.vcenter_version, vcenter.tpms_seal, (select count(*) from vapp where"
          + " vapp.vdc_id = vdc.id and not standalone) as vapps, usage.vms, usage.cpus,"
          + " usage.memory_mb, usage.disk_mb, usage.tpm_vms, (select count(tpm_id) from vm where"
          + " vm.vdc_id = vdc.id) as tpms from vdc cross join lateral vdc_usage(vdc.id, '{}') usage"
          + " join tenant on tenant.id = vdc.tenant_id join vcenter on vcenter.id = vdc.vcenter_id";

  private Sql sql;

  protected JdbcVdcQueries() {} // for CDI

  @Inject
  public JdbcVdcQueries(Sql sql) {
    this.sql = sql;
  }

  @Override
  @RequiresRight(Right.VDC_VIEW)
  public List<VdcRow> list(TenantId tenant) {
    var select =
        Sql.Select.of(SELECT + " where vdc.tenant_id = ? order by vdc.name", tenant.value());
    return sql.listWhole(tenant, select, JdbcVdcQueries::row);
  }

  @Override
  @RequiresRight(Right.VDC_VIEW)
  public VdcRow get(TenantId tenant, VdcId id) {
    var select =
        Sql.Select.of(
            SELECT + " where vdc.tenant_id = ? and vdc.id = ?", tenant.value(), id.value());
    return sql.listWhole(tenant, select, JdbcVdcQueries::row).stream()
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  @Override
  @RequiresRight(Right.PROVIDER_VIEW)
  public List<VdcRow> all() {
    return sql.listAll(
        Sql.Select.of(SELECT + " order by tenant.name, vdc.name"), JdbcVdcQueries::row);
  }

  private static VdcRow row(ResultSet row) throws SQLException {
    return new VdcRow(
        new VdcId(Sql.uuid(row, "id")),
        new TenantId(Sql.uuid(row, "tenant_id")),
        row.getString("tenant_name"),
        row.getString("name"),
        new VCenterId(Sql.uuid(row, "vcenter_id")),
        row.getString("vcenter_name"),
        row.getString("vcenter_version"),
        row.getString("datastore"),
        row.getBoolean("fast_provisioning"),
        row.getBoolean("enabled"),
        row.getInt("vapps"),
        row.getInt("vms"),
        row.getInt("tpms"),
        row.getBoolean("tpms_seal"),
        new Limits(
            limit(row, "quota_vms"),
            limit(row, "quota_cpus"),
            limit(row, "quota_memory_mb"),
            limit(row, "quota_disk_mb"),
            limit(row, "quota_tpm_vms")),
        JpaReservations.usage(row));
  }

  private static Long limit(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Long.class);
  }
}
