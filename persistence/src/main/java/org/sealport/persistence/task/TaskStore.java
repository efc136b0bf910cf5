package org.sealport.persistence.task;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskProblem;
import org.sealport.domain.task.TaskState;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.audit.TaskTrail;
import org.sealport.persistence.shared.TenantScope;
import org.sealport.services.audit.AuditEntry;
import org.sealport.services.task.VmResult;

/** The rows of tasks; each change of state is a transaction of its own. */
@ApplicationScoped
public class TaskStore {
  /** The entities that a task can reserve. */
  private static final List<String> RESERVABLE = List.of("vm", "vapp", "template");

  private static final String TELL =
      "insert into task_vm (task_id, tenant_id, index, vm_id, name, state, outcome, copied_from, place, problem, details)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (task_id, index) do update set"
          + " state = excluded.state, place = excluded.place, problem = excluded.problem, details = excluded.details";

  @Inject TenantScope scope;

  @Transactional(REQUIRES_NEW)
  public Optional<StoredTask> find(TaskId id) {
    return work(
        "select tenant_id, state, command_type, command, compensations from task where id = ?",
        query -> {
          query.setObject(1, id.value());
          try (var row = query.executeQuery()) {
            return row.next() ? Optional.of(task(id, row)) : Optional.empty();
          }
        });
  }

  private static StoredTask task(TaskId id, ResultSet row) throws SQLException {
    return new StoredTask(
        id,
        new TenantId(row.getObject(1, UUID.class)),
        TaskState.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getInt(5));
  }

  /**
   * @return false: somebody cancelled it at the last moment
   */
  @Transactional(REQUIRES_NEW)
  public boolean running(TaskId id) {
    return update(
            "update task set state = 'RUNNING', started_at = coalesce(started_at, now())"
                + " where id = ? and state in ('QUEUED', 'RUNNING')",
            id.value())
        == 1;
  }

  /**
   * @throws SealportException TASK_CANCELLED
   */
  @Transactional(REQUIRES_NEW)
  public void requireWanted(TaskId id) {
    work(
            "select cancelled_by from task where id = ? and cancelled_by is not null",
            query -> {
              query.setObject(1, id.value());
              try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
              }
            })
        .ifPresent(
            by -> {
              throw TaskProblem.TASK_CANCELLED.with(by);
            });
  }

  /**
   * Never goes back: a step that runs again after a crash reports what the task has shown already.
   */
  @Transactional(REQUIRES_NEW)
  public void progress(TaskId id, int percent) {
    update(
        "update task set progress = ? where id = ? and progress < ?", percent, id.value(), percent);
  }

  /** From here on the task only undoes what it did, whatever happens to this process. */
  @Transactional(REQUIRES_NEW)
  public void compensating(TaskId id, TaskFailure failure) {
    update(
        "update task set state = 'COMPENSATING', problem = ?, details = ?::jsonb, violations = ?::jsonb where id = ?",
        failure.problem(),
        TaskJson.write(failure.details()),
        TaskJson.write(failure.violations()),
        id.value());
    record(id, failure.audited());
  }

  /** Counts one more attempt to undo a task. */
  @Transactional(REQUIRES_NEW)
  public void compensationFailed(TaskId id) {
    update("update task set compensations = compensations + 1 where id = ?", id.value());
  }

  /** Undoing it was given up: what is left is said. */
  @Transactional(REQUIRES_NEW)
  public void givenUp(TaskId id, TaskFailure failure) {
    update(
        "update task set problem = ?, details = ?::jsonb where id = ?",
        failure.problem(),
        TaskJson.write(failure.details()),
        id.value());
    record(id, failure.audited());
    close(id, TaskState.FAILED);
  }

  @Transactional(REQUIRES_NEW)
  public void end(TaskId id, TaskState state) {
    var outcome = state == TaskState.SUCCEEDED ? AuditOutcome.SUCCEEDED : AuditOutcome.COMPENSATED;
    record(id, new AuditEntry.Result(outcome, null, List.of(), List.of()));
    close(id, state);
  }

  private void record(TaskId id, AuditEntry.Result result) {
    scope
        .ofProvider()
        .unwrap(Session.class)
        .doWork(connection -> TaskTrail.ended(connection, id.value(), result));
  }

  private void close(TaskId id, TaskState state) {
    update(
        "update task set state = ?, progress = case when ? = 'SUCCEEDED' then 100 else progress end, ended_at = now()"
            + " where id = ?",
        state.name(),
        state.name(),
        id.value());
    update("delete from vm_reservation where task_id = ?", id.value());
    update("delete from vm_import where task_id = ?", id.value());
    for (var table : RESERVABLE) {
      update(
          "update " + table + " set busy_task = null, version = version + 1 where busy_task = ?",
          id.value());
    }
  }

  /**
   * Removes tasks that ended before, with their journals; not all at once when there are many.
   *
   * @return how many; call again until none is left
   */
  @Transactional(REQUIRES_NEW)
  public int removeEnded(Instant before) {
    return update(
        "delete from task where id in (select id from task where ended_at < ? order by ended_at limit 1000)",
        before.atOffset(ZoneOffset.UTC));
  }

  /** The journaled result of a step; empty when the step has not ended yet. */
  @Transactional(REQUIRES_NEW)
  public Optional<String> result(TaskId id, String step) {
    return work(
        "select result from task_step where task_id = ? and step = ?",
        query -> {
          query.setObject(1, id.value());
          query.setString(2, step);
          try (var row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
          }
        });
  }

  @Transactional(REQUIRES_NEW)
  public void journal(StoredTask task, String step, String result) {
    record(task, step, result);
  }

  /**
   * Does work and journals it in one transaction, or nothing when the journal has it already. Two
   * runs at the same time wait for each other at the journal's key.
   */
  @Transactional(REQUIRES_NEW)
  public void once(StoredTask task, String step, Runnable work) {
    if (record(task, step, "true")) {
      work.run();
      scope.flush();
    }
  }

  @Transactional(REQUIRES_NEW)
  public void tell(StoredTask task, List<VmResult> results) {
    for (var result : results) {
      update(
          TELL,
          task.id().value(),
          task.tenant().value(),
          result.index(),
          result.vm(),
          result.name(),
          result.state().name(),
          result.outcome().name(),
          result.copiedFrom(),
          result.place(),
          result.problem(),
          TaskJson.write(result.details()));
    }
  }

  @Transactional(REQUIRES_NEW)
  public void undone(TaskId id) {
    update(
        "update task_vm set place = null, state = case state when 'FAILED' then state else 'UNDONE' end where task_id = ?",
        id.value());
  }

  @Transactional(REQUIRES_NEW)
  public <T> T read(Supplier<T> work) {
    return work.get();
  }

  private boolean record(StoredTask task, String step, String result) {
    return update(
            "insert into task_step (task_id, tenant_id, step, result) values (?, ?, ?, ?::jsonb) on conflict do nothing",
            task.id().value(),
            task.tenant().value(),
            step,
            result)
        == 1;
  }

  private int update(String sql, Object... values) {
    return work(
        sql,
        statement -> {
          for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
          }
          return statement.executeUpdate();
        });
  }

  private <T> T work(String sql, Work<T> work) {
    return scope
        .ofProvider()
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
