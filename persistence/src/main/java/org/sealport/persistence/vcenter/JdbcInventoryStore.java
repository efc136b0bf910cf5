package org.sealport.persistence.vcenter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.hibernate.Session;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.persistence.shared.TenantScope;
import org.sealport.services.vcenter.InventoryStore;
import org.sealport.services.vcenter.VmFound;

/** Inventories, written as a whole for one vCenter; rows that stay the same are left alone. */
@ApplicationScoped
public class JdbcInventoryStore implements InventoryStore {
  private static final String FORGET =
      "delete from vcenter_vm where vcenter_id = ? and mo_ref <> all (?)";

  private static final String GONE = "delete from vcenter_vm where vcenter_id = ? and mo_ref = ?";

  private static final String KEEP =
      "insert into vcenter_vm as v (vcenter_id, mo_ref, name, guest_id, firmware, hardware_version, cpus, memory_mb,"
          + " disk_mb, power_state, datastore, key_provider, tpm, snapshots, cores_per_socket, tasks)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (vcenter_id, mo_ref) do update set name = excluded.name, guest_id = excluded.guest_id,"
          + " firmware = excluded.firmware, hardware_version = excluded.hardware_version, cpus = excluded.cpus,"
          + " memory_mb = excluded.memory_mb, disk_mb = excluded.disk_mb, power_state = excluded.power_state,"
          + " datastore = excluded.datastore, key_provider = excluded.key_provider, tpm = excluded.tpm,"
          + " snapshots = excluded.snapshots, cores_per_socket = excluded.cores_per_socket, tasks = excluded.tasks where (v.name, v.guest_id, v.firmware, v.hardware_version, v.cpus,"
          + " v.memory_mb, v.disk_mb, v.power_state, v.datastore, v.key_provider, v.tpm, v.snapshots, v.cores_per_socket, v.tasks) is distinct from"
          + " (excluded.name, excluded.guest_id, excluded.firmware, excluded.hardware_version, excluded.cpus,"
          + " excluded.memory_mb, excluded.disk_mb, excluded.power_state, excluded.datastore, excluded.key_provider,"
          + " excluded.tpm, excluded.snapshots, excluded.cores_per_socket, excluded.tasks)";

  private TenantScope scope;

  protected JdbcInventoryStore() {} // for CDI

  @Inject
  public JdbcInventoryStore(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  @Transactional
  public void replace(VCenterId vCenter, Collection<VmFound> vms) {
    scope
        .ofProvider()
        .unwrap(Session.class)
        .doWork(connection -> replace(connection, vCenter, vms));
  }

  @Override
  @Transactional
  public void gone(VCenterId vCenter, String moRef) {
    scope.flush();
    scope
        .ofProvider()
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (var remove = connection.prepareStatement(GONE)) {
                set(remove, vCenter.value(), moRef);
                remove.executeUpdate();
              }
            });
  }

  private static void replace(Connection connection, VCenterId vCenter, Collection<VmFound> vms)
      throws SQLException {
    try (var forget = connection.prepareStatement(FORGET);
        var keep = connection.prepareStatement(KEEP)) {
      var there = vms.stream().map(VmFound::moRef).toArray();
      set(forget, vCenter.value(), connection.createArrayOf("text", there));
      forget.executeUpdate();
      for (var vm : vms) {
        keep(keep, vCenter, vm);
        keep.addBatch();
      }
      keep.executeBatch();
    }
  }

  private static void keep(PreparedStatement keep, VCenterId vCenter, VmFound vm)
      throws SQLException {
    var hardware = vm.hardware();
    set(
        keep,
        vCenter.value(),
        vm.moRef(),
        vm.name(),
        hardware.guestId(),
        hardware.firmware().name(),
        hardware.hardwareVersion(),
        hardware.cpus(),
        hardware.memoryMb(),
        hardware.diskMb(),
        vm.power().name(),
        vm.datastore(),
        vm.keyProvider(),
        vm.tpmPresent(),
        vm.hasSnapshots(),
        hardware.coresPerSocket(),
        keep.getConnection().createArrayOf("uuid", tasks(vm)));
  }

  private static Object[] tasks(VmFound vm) {
    return vm.tasks().stream().map(TaskId::value).sorted().toArray();
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
