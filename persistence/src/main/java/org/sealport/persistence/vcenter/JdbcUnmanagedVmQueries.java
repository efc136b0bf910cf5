package org.sealport.persistence.vcenter;

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
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vm.PowerState;
import org.sealport.persistence.shared.Sql;
import org.sealport.persistence.shared.Where;
import org.sealport.persistence.vm.JdbcVmQueries;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.vcenter.UnmanagedVmQueries;
import org.sealport.services.vcenter.UnmanagedVmRow;

/** Unmanaged VMs by plain SQL. */
@ApplicationScoped
public class JdbcUnmanagedVmQueries implements UnmanagedVmQueries {
  private static final String KNOWN = "select 1 from vcenter where id = ?";

  private static final String NO_TENANTS =
      "not exists (select from vm where vm.mo_ref = vcenter_vm.mo_ref and vm.vcenter_id = vcenter_vm.vcenter_id)";

  private static final String NO_TEMPLATES =
      "not exists (select from template_vm v join template t on t.id = v.template_id"
          + " where v.mo_ref = vcenter_vm.mo_ref and t.vcenter_id = vcenter_vm.vcenter_id)";

  /** One that is imported is told as such; what else a task is making is not there yet. */
  private static final String NO_TASKS =
      "(exists (select from vm_import m where m.mo_ref = vcenter_vm.mo_ref and m.vcenter_id = vcenter_vm.vcenter_id)"
          + " or not exists (select from task w where w.id = any (vcenter_vm.tasks) and w.state not in ('SUCCEEDED', 'FAILED')))";

  private static final Map<String, String> SORTS =
      Map.of(
          "name", "vcenter_vm.name_key",
          "power", "vcenter_vm.power_state",
          "tpm", "vcenter_vm.tpm",
          "datastore", "vcenter_vm.datastore",
          "cpus", "vcenter_vm.cpus",
          "memory", "vcenter_vm.memory_mb",
          "disks", "vcenter_vm.disk_mb");

  private static final Where.Listing LISTING =
      new Where.Listing(
          "select vcenter_vm.*, null as disks, i.task_id",
          "vcenter_vm",
          "",
          " left join vm_import i on i.vcenter_id = vcenter_vm.vcenter_id and i.mo_ref = vcenter_vm.mo_ref",
          SORTS,
          "name");

  private Sql sql;

  protected JdbcUnmanagedVmQueries() {} // for CDI

  @Inject
  public JdbcUnmanagedVmQueries(Sql sql) {
    this.sql = sql;
  }

  @Override
  @RequiresRight(Right.PROVIDER_VIEW)
  public Rows<UnmanagedVmRow> unmanaged(VCenterId vCenter, Filter filter, Page page) {
    if (sql.listAll(Sql.Select.of(KNOWN, vCenter.value()), row -> row).isEmpty()) {
      throw NOT_FOUND.with(vCenter);
    }
    var where =
        new Where()
            .and("vcenter_vm.vcenter_id = ?", vCenter.value())
            .contains("vcenter_vm.name_key", filter.text())
            .andIf(filter.tpm(), "vcenter_vm.tpm = ?")
            .and(NO_TENANTS)
            .and(NO_TEMPLATES)
            .and(NO_TASKS);
    return sql.pageAll(
        where.count("vcenter_vm", page), where.page(LISTING, page), JdbcUnmanagedVmQueries::row);
  }

  private static UnmanagedVmRow row(ResultSet row) throws SQLException {
    var task = Sql.uuid(row, "task_id");
    return new UnmanagedVmRow(
        row.getString("mo_ref"),
        row.getString("name"),
        JdbcVmQueries.hardware(row),
        PowerState.valueOf(row.getString("power_state")),
        row.getString("datastore"),
        row.getString("key_provider"),
        row.getBoolean("tpm"),
        row.getBoolean("snapshots"),
        task == null ? null : new TaskId(task));
  }
}
