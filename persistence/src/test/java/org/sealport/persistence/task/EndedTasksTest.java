package org.sealport.persistence.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealport.persistence.shared.Fixture;
import org.sealport.persistence.shared.TestDatabase;

class EndedTasksTest {
  private final Fixture acme = Fixture.organization();
  private final EndedTasks ended = new EndedTasks();

  @BeforeEach
  void store() {
    ended.store = new LocalTaskStore();
  }

  @Test
  void anEndedTaskIsRemovedWithItsJournalOnceItsTimeIsOver() throws SQLException {
    var old = task("SUCCEEDED", "now() - interval '91 days'");
    var failed = task("FAILED", "now() - interval '91 days'");
    var young = task("SUCCEEDED", "now() - interval '89 days'");

    ended.removeBefore(Instant.now().minus(Duration.ofDays(90)));

    assertThat(rows(old) + rows(failed)).isZero();
    assertThat(rows(young)).isEqualTo(2);
  }

  @Test
  void aTaskThatHasNotEndedStaysHoweverOldItIs() throws SQLException {
    var running = task("RUNNING", "null");

    ended.removeBefore(Instant.now().plusSeconds(1));

    assertThat(rows(running)).isEqualTo(2);
  }

  @Test
  void noTwoNodesHaveTheSameNameUnlessTheyAreTold() {
    assertThat(TaskEngine.uniqueName()).isNotEqualTo(TaskEngine.uniqueName());
  }

  private UUID task(String state, String ended) throws SQLException {
    var id = UUID.randomUUID();
    try (var connection = provider();
        var insert = connection.createStatement()) {
      insert.execute(
          """
          insert into task (id, tenant_id, operation, target_kind, target_id, target_name, state, started_by,
            command_type, command, created_at, ended_at)
          values ('%1$s', '%2$s', 'VM_EDIT', 'VM', '%1$s', 'vm', '%3$s', 'victor', 'x', '{}',
            now() - interval '100 days', %4$s);
          insert into task_step (task_id, tenant_id, step) values ('%1$s', '%2$s', 'clone')
          """
              .formatted(id, acme.tenant(), state, ended));
    }
    return id;
  }

  /** Of the task and of its journal. */
  private static int rows(UUID id) throws SQLException {
    try (var connection = provider();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select (select count(*) from task where id = '%1$s') + (select count(*) from task_step where task_id = '%1$s')"
                        .formatted(id))) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Connection provider() throws SQLException {
    var connection = TestDatabase.shared().dataSource().getConnection();
    connection.createStatement().execute("select set_config('sealport.tenant', 'provider', false)");
    return connection;
  }
}
