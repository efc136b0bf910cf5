package org.sealport.persistence.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskProblem;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.audit.TaskTrail;
import org.sealport.persistence.shared.TenantScope;
import org.sealport.services.access.Caller;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.task.Tasks;

/** Stores a task and schedules it in one transaction: either both, or neither. */
@ApplicationScoped
public class JpaTasks implements Tasks {
  private static final String INSERT =
      "insert into task (id, tenant_id, operation, target_kind, target_id, target_name, state,"
          + " started_by, command_type, command) values (?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?,"
          + " ?::jsonb)";

  private static final String CANCEL =
      "update task set state = 'COMPENSATING', problem = ?, details = ?::jsonb"
          + " where tenant_id = ? and id = ? and state = 'QUEUED'";

  private static final String STOP =
      "update task set cancelled_by = ? where tenant_id = ? and id = ? and state = 'RUNNING'"
          + " and operation = any (?) and cancelled_by is null";

  private static final Object[] UNDOABLE =
      Stream.of(TaskOperation.values())
          .filter(TaskOperation::isUndoable)
          .map(TaskOperation::name)
          .toArray();

  private static final String EXISTS = "select 1 from task where tenant_id = ? and id = ?";

  /** Starts what nobody asked for. */
  private static final String SELF = "sealport";

  @Inject TenantScope scope;
  @Inject TaskEngine engine;
  @Inject CurrentCaller caller;

  @Override
  public TaskId add(
      TenantId tenant, TaskOperation operation, TaskTarget target, TaskCommand command) {
    var id = TaskId.random();
    var startedBy = caller.find().map(Caller::username).orElse(SELF);
    var from = caller.find().map(Caller::tenantName).orElse(SELF);
    Object[] values = {
      id.value(),
      tenant.value(),
      operation.name(),
      target.kind().name(),
      target.id(),
      target.name(),
      startedBy,
      command.getClass().getName(),
      TaskJson.write(command)
    };
    scope
        .of(tenant)
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (var statement = connection.prepareStatement(INSERT)) {
                for (int i = 0; i < values.length; i++) {
                  statement.setObject(i + 1, values[i]);
                }
                statement.executeUpdate();
              }
              TaskTrail.accepted(connection, id.value(), operation, from);
            });
    engine.schedule(id);
    return id;
  }

  @Override
  public void cancel(TenantId tenant, TaskId id) {
    var by = caller.find().map(Caller::username).orElse(SELF);
    scope
        .of(tenant)
        .unwrap(Session.class)
        .doWork(
            connection -> {
              if (!cancelled(connection, tenant, id, by) && !stopped(connection, tenant, id, by)) {
                throw whyNot(connection, tenant, id);
              }
            });
  }

  /** The worker finds it in this state as after a failure, and undoes what it had reserved. */
  private static boolean cancelled(Connection connection, TenantId tenant, TaskId id, String by)
      throws SQLException {
    try (var cancel = connection.prepareStatement(CANCEL)) {
      cancel.setString(1, TaskProblem.TASK_CANCELLED.name());
      cancel.setString(2, TaskJson.write(List.of(by)));
      cancel.setObject(3, tenant.value());
      cancel.setObject(4, id.value());
      return cancel.executeUpdate() == 1;
    }
  }

  /** Its run finds that before its next step, on whichever node it is. */
  private static boolean stopped(Connection connection, TenantId tenant, TaskId id, String by)
      throws SQLException {
    try (var stop = connection.prepareStatement(STOP)) {
      stop.setString(1, by);
      stop.setObject(2, tenant.value());
      stop.setObject(3, id.value());
      stop.setArray(4, connection.createArrayOf("text", UNDOABLE));
      return stop.executeUpdate() == 1;
    }
  }

  private static SealportException whyNot(Connection connection, TenantId tenant, TaskId id)
      throws SQLException {
    try (var exists = connection.prepareStatement(EXISTS)) {
      exists.setObject(1, tenant.value());
      exists.setObject(2, id.value());
      try (var found = exists.executeQuery()) {
        return found.next()
            ? TaskProblem.TASK_HAS_BEGUN.with(id)
            : CommonProblem.NOT_FOUND.with(id);
      }
    }
  }
}
