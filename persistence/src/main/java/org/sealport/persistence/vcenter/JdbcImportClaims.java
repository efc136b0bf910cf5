package org.sealport.persistence.vcenter;

import static java.util.stream.Collectors.joining;
import static org.sealport.domain.vm.VmProblem.VM_BEING_IMPORTED;
import static org.sealport.domain.vm.VmProblem.VM_IS_MANAGED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.persistence.shared.TenantScope;
import org.sealport.services.imports.ImportClaims;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.vcenter.VmFound;

/** Claims by plain SQL; their key is what keeps two imports apart. */
@ApplicationScoped
public class JdbcImportClaims implements ImportClaims {
  private static final String IMPORTED =
      "select 1 from vm_import where vcenter_id = ? and mo_ref = ?";

  /**
   * An organization's, a template's, or one that a task works on: what it makes is recorded at its
   * end, and what it removes is forgotten before.
   */
  private static final String MANAGED =
      "select 1 from vm where vcenter_id = ? and mo_ref = ?"
          + " union all select 1 from template_vm v join template t on t.id = v.template_id"
          + " where t.vcenter_id = ? and v.mo_ref = ?"
          + " union all select 1 from task t where t.state not in ('SUCCEEDED', 'FAILED') and t.id is distinct from ?"
          + " and (t.id = any (cast(? as uuid[])) or position(? in t.command::text) > 0 or exists (select from task_step s where s.task_id = t.id"
          + " and position(? in s.result::text) > 0))";

  private static final String CLAIM =
      "insert into vm_import (vcenter_id, mo_ref, task_id) values (?, ?, ?) on conflict do nothing";

  private TenantScope scope;

  protected JdbcImportClaims() {} // for CDI

  @Inject
  public JdbcImportClaims(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public Optional<Obstacle> obstacle(VCenterId at, VmFound vm) {
    if (isThere(IMPORTED, at.value(), vm.moRef())) {
      return Optional.of(Obstacle.of(VM_BEING_IMPORTED, vm.name()));
    }
    return isManaged(at, vm, null)
        ? Optional.of(Obstacle.of(VM_IS_MANAGED, vm.name()))
        : Optional.empty();
  }

  /** Claimed first, then looked at: what the import before has recorded is seen. */
  @Override
  public void claim(VCenterId at, VmFound vm, TaskId task) {
    if (work(CLAIM, PreparedStatement::executeUpdate, at.value(), vm.moRef(), task.value()) == 0) {
      throw VM_BEING_IMPORTED.with(vm.name());
    }
    if (isManaged(at, vm, task)) {
      throw VM_IS_MANAGED.with(vm.name());
    }
  }

  private boolean isManaged(VCenterId at, VmFound vm, TaskId task) {
    UUID own = task == null ? null : task.value();
    var named = '"' + vm.moRef() + '"';
    var tasks = vm.tasks().stream().map(TaskId::toString).collect(joining(",", "{", "}"));
    return isThere(
        MANAGED, at.value(), vm.moRef(), at.value(), vm.moRef(), own, tasks, named, named);
  }

  private boolean isThere(String sql, Object... values) {
    return work(
        sql,
        query -> {
          try (var row = query.executeQuery()) {
            return row.next();
          }
        },
        values);
  }

  private <T> T work(String sql, Work<T> work, Object... values) {
    scope.flush();
    return scope
        .ofProvider()
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                  statement.setObject(i + 1, values[i]);
                }
                return work.with(statement);
              }
            });
  }

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }
}
