package org.sealport.persistence.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.postgresql.ds.PGSimpleDataSource;
import org.sealport.services.access.AccessKeeper;
import org.sealport.services.access.CurrentCaller;

/**
 * A real PostgreSQL for this JVM, with a database that an ordinary role owns, migrated and
 * validated by Hibernate as in the portal.
 */
public final class TestDatabase {
  private static final TestDatabase SHARED = new TestDatabase();

  private final PGSimpleDataSource owner = new PGSimpleDataSource();
  private final EntityManagerFactory entities;

  private TestDatabase() {
    try {
      var postgres = EmbeddedPostgres.builder().start();
      try (var connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create role sealport login");
        statement.execute("create database sealport owner sealport");
      }
      owner.setUrl(postgres.getJdbcUrl("sealport", "sealport"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    entities =
        new HibernatePersistenceProvider()
            .createEntityManagerFactory(
                "sealport",
                Map.of(
                    "jakarta.persistence.transactionType",
                    "RESOURCE_LOCAL",
                    "jakarta.persistence.nonJtaDataSource",
                    owner));
  }

  public static TestDatabase shared() {
    return SHARED;
  }

  /** Connects as the role that the portal uses. */
  public DataSource dataSource() {
    return owner;
  }

  /** Reads as the portal does, for itself. */
  public Sql sql() {
    return sql(new CurrentCaller());
  }

  /** The same for a caller. */
  public Sql sql(CurrentCaller caller) {
    return new Sql(owner, new TenantScope(null, new LocalTransaction(), new AccessKeeper(caller)));
  }

  /** One transaction with the repositories of the portal, for itself. */
  public <T> T inTransaction(Function<Repositories, T> work) {
    return inTransaction(new CurrentCaller(), work);
  }

  /** The same for a caller. */
  public <T> T inTransaction(CurrentCaller caller, Function<Repositories, T> work) {
    var keeper = new AccessKeeper(caller);
    try (var manager = entities.createEntityManager()) {
      var transaction = manager.getTransaction();
      transaction.begin();
      try {
        var scope = new TenantScope(manager, new LocalTransaction(), keeper);
        var result = work.apply(new Repositories(scope));
        scope.flush();
        transaction.commit();
        return result;
      } finally {
        if (transaction.isActive()) {
          transaction.rollback();
        }
      }
    }
  }

  public void change(Consumer<Repositories> work) {
    inTransaction(
        repositories -> {
          work.accept(repositories);
          return null;
        });
  }
}
