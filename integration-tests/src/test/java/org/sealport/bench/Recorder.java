package org.sealport.bench;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.core.BaseConnection;
import org.sealport.domain.shared.Page;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vm.VmId;
import org.sealport.persistence.shared.Sql;
import org.sealport.persistence.shared.TenantScope;
import org.sealport.persistence.vm.JdbcVmQueries;
import org.sealport.services.access.AccessKeeper;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.vm.VmFilter;

/**
 * Learns from the portal's own query which SQL it sends with which parameters, so that "the same
 * SQL" is never out of date; and sends that by plain JDBC.
 */
final class Recorder {
  private final Connection connection;
  private final DataSource database;
  private JdbcVmQueries queries;
  private boolean recording;
  private String text;
  private List<Object> parameters;

  Recorder(Connection connection) {
    this.connection = connection;
    this.database = proxy(DataSource.class, (method, arguments) -> borrowed());
    forget();
  }

  /** The portal keeps counts of long lists for a moment; the next query counts again. */
  private void forget() {
    var registry =
        proxy(
            TransactionSynchronizationRegistry.class,
            (method, arguments) -> Status.STATUS_NO_TRANSACTION);
    var sql =
        new Sql(database, new TenantScope(null, registry, new AccessKeeper(new CurrentCaller())));
    queries = new JdbcVmQueries(sql);
  }

  /** The portal's query, outside of the portal. */
  int query(TenantId tenant, VmFilter filter, Page page) {
    return queries.list(tenant, filter, page).rows().size();
  }

  /** Some statements in one text. */
  record Sent(String text, List<Object> parameters) {}

  /** The page with its count, as the first look at a list sends it. */
  Sent fresh(TenantId tenant, VmFilter filter, Page page) {
    forget();
    recording = true;
    parameters = new ArrayList<>();
    query(tenant, filter, page);
    recording = false;
    return new Sent(text, parameters);
  }

  /** What is sent for one VM. */
  Sent one(TenantId tenant, VmId vm) {
    recording = true;
    parameters = new ArrayList<>();
    queries.get(tenant, vm);
    recording = false;
    return new Sent(text, parameters);
  }

  /** What was recorded, by plain JDBC; every column of every row is read. */
  int plain(Sent sent) throws SQLException {
    int rows = 0;
    try (var statement = connection.prepareStatement(sent.text())) {
      for (int i = 0; i < sent.parameters().size(); i++) {
        statement.setObject(i + 1, sent.parameters().get(i));
      }
      statement.execute();
      do {
        rows = read(statement);
      } while (statement.getMoreResults());
    }
    return rows;
  }

  private static int read(PreparedStatement statement) throws SQLException {
    int rows = 0;
    try (var results = statement.getResultSet()) {
      int columns = results.getMetaData().getColumnCount();
      while (results.next()) {
        rows++;
        for (int column = 1; column <= columns; column++) {
          results.getObject(column);
        }
      }
    }
    return rows;
  }

  /** The one connection, which a caller's close leaves open, as a pool would. */
  private Connection borrowed() {
    return proxy(
        BaseConnection.class,
        (method, arguments) -> {
          if (method.getName().equals("close")) {
            return null;
          }
          if (method.getName().equals("unwrap")) {
            return recording ? borrowed() : connection;
          }
          var result = method.invoke(connection, arguments);
          if (recording && result instanceof PreparedStatement statement) {
            text = (String) arguments[0];
            return recorded(statement);
          }
          return result;
        });
  }

  private PreparedStatement recorded(PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.getName().startsWith("set") && arguments.length == 2) {
            parameters.add(arguments[1]);
          }
          return method.invoke(statement, arguments);
        });
  }

  @FunctionalInterface
  private interface Call {
    Object answer(Method method, Object[] arguments) throws ReflectiveOperationException;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            Recorder.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return call.answer(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
