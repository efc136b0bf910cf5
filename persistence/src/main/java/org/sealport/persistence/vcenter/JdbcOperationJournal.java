package org.sealport.persistence.vcenter;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.vcenter.OperationJournal;
import org.sealport.services.vcenter.OperationKey;

/**
 * Operation keys in the database; each word is committed by itself, since it tells of what happened
 * outside. What was taken back stays so.
 */
@ApplicationScoped
public class JdbcOperationJournal implements OperationJournal {
  private static final String FIND =
      "select state, vcenter_id, task, mo_ref from vcenter_operation where key = ?";
  private static final String BEGUN =
      "insert into vcenter_operation (key, state, vcenter_id, task) values (?, 'BEGUN', ?, ?) on conflict (key)"
          + " do update set vcenter_id = excluded.vcenter_id, task = excluded.task, changed_at = now()"
          + " where vcenter_operation.state = 'BEGUN'";
  private static final String DONE =
      "insert into vcenter_operation (key, state, vcenter_id, mo_ref) values (?, 'DONE', ?, ?) on conflict (key)"
          + " do update set state = 'DONE', vcenter_id = excluded.vcenter_id, task = null, mo_ref = excluded.mo_ref,"
          + " changed_at = now() where vcenter_operation.state <> 'UNDONE'";
  private static final String UNDONE =
      "insert into vcenter_operation (key, state) values (?, 'UNDONE') on conflict (key)"
          + " do update set state = 'UNDONE', changed_at = now()";

  @Resource(lookup = "java:app/jdbc/sealport")
  DataSource database;

  /**
   * Made in the thread of the start: in one that Payara did not make, where it may be asked first,
   * resources are not injected, and nothing says so.
   */
  void start(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object event) {
    if (database == null) {
      throw new IllegalStateException("the journal of operations has no database");
    }
  }

  /** For a test. */
  static JdbcOperationJournal in(DataSource database) {
    var journal = new JdbcOperationJournal();
    journal.database = database;
    return journal;
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  @Override
  public Optional<Entry> find(OperationKey key) {
    return work(
        FIND,
        statement -> {
          statement.setString(1, key.value());
          try (var row = statement.executeQuery()) {
            return row.next() ? Optional.of(entry(row)) : Optional.empty();
          }
        });
  }

  private static Entry entry(ResultSet row) throws SQLException {
    var at = row.getObject("vcenter_id", UUID.class);
    return new Entry(
        State.valueOf(row.getString("state")),
        at == null ? null : new VCenterId(at),
        row.getString("task"),
        row.getString("mo_ref"));
  }

  @Override
  public void begun(OperationKey key, VCenterId at, String task) {
    write(BEGUN, key.value(), at.value(), task);
  }

  @Override
  public boolean done(OperationKey key, VCenterId at, String moRef) {
    return write(DONE, key.value(), at.value(), moRef) > 0;
  }

  @Override
  public void undone(OperationKey key) {
    write(UNDONE, key.value());
  }

  private int write(String sql, Object... values) {
    return work(
        sql,
        statement -> {
          for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
          }
          return statement.executeUpdate();
        });
  }

  private <T> T work(String sql, Work<T> work) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("the journal of operations cannot be reached", e);
    }
  }
}
