package org.sealport.persistence.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.domain.audit.OperationRules;
import org.sealport.domain.task.TaskOperation;
import org.sealport.services.audit.AuditEntry.Result;

/**
 * Records tasks, in the transactions that change them. What a task is about, the TPMs that it
 * copies and those that it makes all stand in its command by id.
 */
public final class TaskTrail {
  private static final String INSERT =
      "insert into audit_record (tenant_id, actor, actor_organization, operation, object_kind, object_id, object_name,"
          + " outcome, problem, details, rules, names, tpms, endorsement_keys, task_id)"
          + " select task.tenant_id, task.started_by, ?, task.operation, task.target_kind, task.target_id,"
          + " task.target_name, ?, ?, ?, ?, named.ids, held.tpms, endorsement_keys_of(held.tpms), task.id"
          + " from task, ids_in(task.target_id::text || ' ' || task.command::text) named (ids),"
          + " tpms_of(named.ids, task.created_at) held (tpms) where task.id = ?";

  private static final String ACCEPTED =
      "select operation, actor_organization from audit_record where task_id = ? and outcome = 'ACCEPTED'";

  private TaskTrail() {}

  /**
   * @param organization where the one who asks acts from
   */
  public static void accepted(
      Connection connection, UUID task, TaskOperation operation, String organization)
      throws SQLException {
    var rules = OperationRules.of(operation);
    var result = new Result(AuditOutcome.ACCEPTED, null, List.of(), rules);
    insert(connection, task, organization, result);
  }

  /** Nothing for a task that was accepted before there was an audit. */
  public static void ended(Connection connection, UUID task, Result result) throws SQLException {
    try (var query = connection.prepareStatement(ACCEPTED)) {
      query.setObject(1, task);
      try (var row = query.executeQuery()) {
        if (row.next()) {
          var operation = TaskOperation.valueOf(row.getString(1));
          insert(connection, task, row.getString(2), withRules(result, operation));
        }
      }
    }
  }

  private static Result withRules(Result result, TaskOperation operation) {
    return result.rules().isEmpty()
        ? new Result(
            result.outcome(), result.problem(), result.details(), OperationRules.of(operation))
        : result;
  }

  private static void insert(Connection connection, UUID task, String organization, Result result)
      throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      statement.setString(1, organization);
      statement.setString(2, result.outcome().name());
      statement.setString(3, result.problem());
      statement.setObject(4, result.details().toArray(String[]::new));
      statement.setObject(5, result.rules().toArray(String[]::new));
      statement.setObject(6, task);
      statement.executeUpdate();
    }
  }
}
