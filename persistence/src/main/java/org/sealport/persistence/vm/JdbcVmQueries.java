package org.sealport.persistence.vm;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vm.Disc;
import org.sealport.domain.vm.DisksColumn;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.VmId;
import org.sealport.persistence.shared.AccessReads;
import org.sealport.persistence.shared.Sql;
import org.sealport.persistence.shared.Where;
import org.sealport.persistence.tpm.TpmReads;
import org.sealport.persistence.vapp.JdbcLeaseQueries;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.vm.DiscRow;
import org.sealport.services.vm.VmDetail;
import org.sealport.services.vm.VmFilter;
import org.sealport.services.vm.VmQueries;
import org.sealport.services.vm.VmRow;

/** VMs by plain SQL. */
@ApplicationScoped
public class JdbcVmQueries implements VmQueries {
  private static final String COLUMNS =
      "vm.id, vm.version, vm.name, vm.vapp_id, vapp.name as vapp_name, vapp.standalone, vm.vdc_id, vdc.name as vdc_name,"
          + " vm.guest_id, vm.firmware, vm.hardware_version, vm.cpus, vm.memory_mb, vm.disk_mb, vm.disks, vm.cores_per_socket, vm.power_state,"
          + " vm.tpm_id, vm.mo_ref is not null as created, vm.busy_task, vdc.fast_provisioning, vapp.owner, vm.created_at"
          + AccessReads.columns("vapp")
          + ", vm.disc, vm.disc_image, (select m.name from media_image m where m.id = vm.disc_image) as disc_name, "
          + JdbcLeaseQueries.TERM;
  private static final String JOINS =
      " join vapp on vapp.id = vm.vapp_id join vdc on vdc.id = vm.vdc_id";

  /**
   * Sorts by the VM's own columns are served by an index each, which also holds what is filtered.
   */
  private static final Map<String, String> SORTS =
      Map.of(
          "name", "vm.name_key",
          "vApp", "vapp.name_key",
          "vdc", "lower(vdc.name)",
          "power", "vm.power_state",
          "tpm", "(vm.tpm_id is not null)",
          "guest", "vm.guest_id",
          "cpus", "vm.cpus",
          "memory", "vm.memory_mb",
          "createdAt", "vm.created_at");

  private static final Where.Listing LISTING =
      new Where.Listing("select " + COLUMNS, "vm", "", JOINS, SORTS, "name");

  private Sql sql;

  protected JdbcVmQueries() {} // for CDI

  @Inject
  public JdbcVmQueries(Sql sql) {
    this.sql = sql;
  }

  @Override
  @RequiresRight(Right.VM_VIEW)
  public Rows<VmRow> list(TenantId tenant, VmFilter filter, Page page) {
    var count = matching(tenant, filter).count("vm", page);
    return sql.page(tenant, count, select(tenant, filter, page), JdbcVmQueries::row);
  }

  static Sql.Select select(TenantId tenant, VmFilter filter, Page page) {
    return matching(tenant, filter).page(listing(page), page);
  }

  private static Where matching(TenantId tenant, VmFilter filter) {
    return new Where()
        .and("vm.tenant_id = ?", tenant.value())
        .contains("vm.name_key", filter.text())
        .oneOf("vm.power_state", filter.power())
        .andIf(filter.tpm(), "(vm.tpm_id is not null) = ?")
        .andIf(filter.vdc(), "vm.vdc_id = ?")
        .andIf(filter.vApp(), "vm.vapp_id = ?");
  }

  private static Where.Listing listing(Page page) {
    if ("vApp".equals(page.sort())) {
      return LISTING.finding(" join vapp on vapp.id = vm.vapp_id");
    }
    return "vdc".equals(page.sort()) ? LISTING.finding(" join vdc on vdc.id = vm.vdc_id") : LISTING;
  }

  @Override
  @RequiresRight(Right.VM_VIEW)
  public VmDetail get(TenantId tenant, VmId id) {
    var select =
        Sql.Select.of(
            "select "
                + COLUMNS
                + ", vcenter.name as vcenter_name, vcenter.vcenter_version, vm.key_provider, vm.tpm_generation,"
                + " vm.description, vm.snapshots, vm.snapshot_at, vm.snapshot_tpm"
                + TpmReads.column("vm")
                + "from vm"
                + JOINS
                + " join vcenter on vcenter.id = vm.vcenter_id where vm.tenant_id = ? and vm.id = ?",
            tenant.value(),
            id.value());
    return sql.list(tenant, select, JdbcVmQueries::detail).stream()
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  private static VmDetail.Snapshot snapshot(ResultSet row) throws SQLException {
    if (!row.getBoolean("snapshots")) {
      return null;
    }
    var tpm = Sql.uuid(row, "tpm_id");
    return new VmDetail.Snapshot(
        Sql.instant(row, "snapshot_at"), tpm != null && tpm.equals(Sql.uuid(row, "snapshot_tpm")));
  }

  private static VmDetail detail(ResultSet row) throws SQLException {
    return new VmDetail(
        row(row),
        row.getString("vcenter_name"),
        row.getString("vcenter_version"),
        row.getString("key_provider"),
        row.getInt("tpm_generation"),
        TpmReads.of(row),
        row.getString("description"),
        snapshot(row));
  }

  private static VmRow row(ResultSet row) throws SQLException {
    var busy = Sql.uuid(row, "busy_task");
    return new VmRow(
        new VmId(Sql.uuid(row, "id")),
        row.getLong("version"),
        row.getString("name"),
        new VAppId(Sql.uuid(row, "vapp_id")),
        row.getString("vapp_name"),
        row.getBoolean("standalone"),
        new VdcId(Sql.uuid(row, "vdc_id")),
        row.getString("vdc_name"),
        hardware(row),
        PowerState.valueOf(row.getString("power_state")),
        Sql.uuid(row, "tpm_id") != null,
        row.getBoolean("created"),
        busy == null ? null : new TaskId(busy),
        row.getBoolean("fast_provisioning"),
        row.getString("owner"),
        AccessReads.of(row),
        Sql.instant(row, "created_at"),
        JdbcLeaseQueries.term(row),
        disc(row));
  }

  private static DiscRow disc(ResultSet row) throws SQLException {
    var file = row.getString("disc");
    if (file == null) {
      return null;
    }
    var name = row.getString("disc_name");
    return new DiscRow(Sql.uuid(row, "disc_image"), name == null ? new Disc(file).name() : name);
  }

  /** Columns of the same names in tables of VMs and of template VMs. */
  public static Hardware hardware(ResultSet row) throws SQLException {
    return new Hardware(
        row.getString("guest_id"),
        Firmware.valueOf(row.getString("firmware")),
        row.getInt("hardware_version"),
        row.getInt("cpus"),
        row.getInt("memory_mb"),
        row.getLong("disk_mb"),
        row.getInt("cores_per_socket"),
        DisksColumn.parse(row.getString("disks")));
  }
}
