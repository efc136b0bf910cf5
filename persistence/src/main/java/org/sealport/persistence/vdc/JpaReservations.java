package org.sealport.persistence.vdc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vdc.Claim;
import org.sealport.domain.vdc.Reservations;
import org.sealport.domain.vdc.Usage;
import org.sealport.domain.vdc.Vdc;
import org.sealport.persistence.shared.TenantScope;

/** Reservations by plain SQL. */
@ApplicationScoped
public class JpaReservations implements Reservations {
  /** Not "for update": that would wait for everybody who has stored a VM in the VDC. */
  private static final String LOCK = "select 1 from vdc where id = ? for no key update";

  private static final String USED = "select * from vdc_usage(?, ?)";

  /** A later reservation of the same task replaces its earlier one. */
  private static final String ADD =
      "insert into vm_reservation (vm_id, vdc_id, tenant_id, task_id, cpus, memory_mb, disk_mb, tpm)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (vm_id, vdc_id) do update set task_id = excluded.task_id,"
          + " cpus = excluded.cpus, memory_mb = excluded.memory_mb, disk_mb = excluded.disk_mb, tpm = excluded.tpm";

  private TenantScope scope;

  protected JpaReservations() {} // for CDI

  @Inject
  public JpaReservations(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public Vdc lock(Vdc vdc) {
    scope.flush();
    work(vdc, LOCK, lock -> run(lock, vdc.id().value()));
    scope.of(vdc.tenant()).refresh(vdc);
    return vdc;
  }

  @Override
  public Usage used(Vdc vdc, List<Claim> without) {
    scope.flush();
    Object vms =
        without.stream()
            .map(Claim::vm)
            .filter(Objects::nonNull)
            .map(vm -> vm.value())
            .toArray(UUID[]::new);
    return work(
        vdc,
        USED,
        query -> {
          set(query, vdc.id().value(), vms);
          try (var row = query.executeQuery()) {
            row.next();
            return usage(row);
          }
        });
  }

  static Usage usage(ResultSet row) throws SQLException {
    return new Usage(
        row.getLong("vms"),
        row.getLong("cpus"),
        row.getLong("memory_mb"),
        row.getLong("disk_mb"),
        row.getLong("tpm_vms"));
  }

  @Override
  public void add(Vdc vdc, TaskId task, List<Claim> claims) {
    for (var claim : claims) {
      var hardware = claim.hardware();
      work(
          vdc,
          ADD,
          insert ->
              run(
                  insert,
                  claim.vm().value(),
                  vdc.id().value(),
                  vdc.tenant().value(),
                  task.value(),
                  hardware.cpus(),
                  hardware.memoryMb(),
                  hardware.diskMb(),
                  claim.tpm()));
    }
  }

  private static boolean run(PreparedStatement statement, Object... values) throws SQLException {
    set(statement, values);
    return statement.execute();
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private <T> T work(Vdc vdc, String sql, Work<T> work) {
    return scope
        .whole(vdc.tenant())
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (var statement = connection.prepareStatement(sql)) {
                return work.with(statement);
              }
            });
  }

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }
}
