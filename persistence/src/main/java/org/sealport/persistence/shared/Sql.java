package org.sealport.persistence.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.core.BaseConnection;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.shared.TenantScope.Sight;

/**
 * Reads by plain SQL, outside of transactions. The tenant's setting, the count and the page travel
 * in one round trip: PostgreSQL treats statements that arrive together as one transaction, so the
 * setting ends with them and no pooled connection carries a tenant away.
 */
@ApplicationScoped
public class Sql {
  private DataSource database;
  private TenantScope scope;
  private final Totals totals = new Totals();

  protected Sql() {} // for CDI

  public Sql(DataSource database, TenantScope scope) {
    this.database = database;
    this.scope = scope;
  }

  @Resource(lookup = "java:app/jdbc/sealport")
  void setDatabase(DataSource database) {
    this.database = database;
  }

  @Inject
  void setScope(TenantScope scope) {
    this.scope = scope;
  }

  /** Reads one row of a result. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** A select with its parameters, in order. */
  public record Select(String sql, List<Object> parameters) {
    public static Select of(String sql, Object... parameters) {
      return new Select(sql, List.of(parameters));
    }
  }

  /** A count that ends at the first row beyond a limit. */
  public record Count(Select select, long limit) {
    private <T> Rows<T> rows(List<T> rows, long counted) {
      return new Rows<>(rows, Math.min(counted, limit), counted > limit);
    }
  }

  public <T> List<T> list(TenantId tenant, Select select, Reader<T> reader) {
    return read(scope.sight(tenant), List.of(select), results -> results.next(reader));
  }

  /** All that the tenant has, whoever reads: figures of the organization as a whole. */
  public <T> List<T> listWhole(TenantId tenant, Select select, Reader<T> reader) {
    return read(
        new Sight(tenant.toString(), TenantScope.WHOLE),
        List.of(select),
        results -> results.next(reader));
  }

  /** For the provider: rows of every tenant. */
  public <T> List<T> listAll(Select select, Reader<T> reader) {
    return read(TenantScope.EVERY_TENANT, List.of(select), results -> results.next(reader));
  }

  /** One page and the count of all that match. */
  public <T> Rows<T> page(TenantId tenant, Count count, Select page, Reader<T> reader) {
    return page(scope.sight(tenant), count, page, reader);
  }

  /** One page of every tenant's. */
  public <T> Rows<T> pageAll(Count count, Select page, Reader<T> reader) {
    return page(TenantScope.EVERY_TENANT, count, page, reader);
  }

  private <T> Rows<T> page(Sight who, Count count, Select page, Reader<T> reader) {
    var known = totals.find(who, count.select());
    if (known.isPresent()) {
      var rows = read(who, List.of(page), results -> results.next(reader));
      return count.rows(rows, known.getAsLong());
    }
    return read(
        who,
        List.of(count.select(), page),
        results -> {
          long total = results.next(row -> row.getLong(1)).get(0);
          totals.remember(who, count.select(), total);
          return count.rows(results.next(reader), total);
        });
  }

  /** The results of several selects, in their order. */
  public interface Results {
    <T> List<T> next(Reader<T> reader) throws SQLException;
  }

  /** Makes one thing of several results. */
  public interface Reading<T> {
    T from(Results results) throws SQLException;
  }

  /** Several selects of the provider's in one round trip. */
  public <T> T readAll(List<Select> selects, Reading<T> reading) {
    return read(TenantScope.EVERY_TENANT, selects, reading);
  }

  /** Several selects in one round trip. */
  public <T> T read(TenantId tenant, List<Select> selects, Reading<T> reading) {
    return read(scope.sight(tenant), selects, reading);
  }

  private <T> T read(Sight who, List<Select> selects, Reading<T> reading) {
    var text = new StringBuilder(TenantScope.SETTING);
    selects.forEach(select -> text.append("; ").append(select.sql()));
    try (var connection = database.getConnection();
        var statement = driver(connection).prepareStatement(text.toString())) {
      statement.setString(1, who.tenant());
      statement.setString(2, who.member());
      int at = 3;
      for (var select : selects) {
        for (var parameter : select.parameters()) {
          statement.setObject(at++, parameter);
        }
      }
      statement.execute();
      return reading.from(new StatementResults(statement));
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be read", e);
    } finally {
      if (scope.isActive()) {
        scope.forget();
      }
    }
  }

  /**
   * The driver's own connection: the pool's wrapper looks up a method by reflection for each value
   * that is read, which took a fifth of the time of a page.
   */
  private static Connection driver(Connection pooled) throws SQLException {
    return pooled.unwrap(BaseConnection.class);
  }

  private record StatementResults(PreparedStatement statement) implements Results {
    @Override
    public <T> List<T> next(Reader<T> reader) throws SQLException {
      if (!statement.getMoreResults()) {
        throw new SQLException("a result is missing");
      }
      var rows = new ArrayList<T>();
      try (var result = statement.getResultSet()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
      return rows;
    }
  }

  /** Null for null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /** Null for null. */
  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
