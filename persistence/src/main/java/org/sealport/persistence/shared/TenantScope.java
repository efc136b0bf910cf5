package org.sealport.persistence.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.hibernate.Session;
import org.sealport.domain.tenant.TenantId;

/**
 * The entity manager of this transaction, opened for one tenant: row-level security shows that
 * tenant's rows and no others until the transaction ends.
 */
@ApplicationScoped
public class TenantScope {
  /** Sees the rows of every tenant. */
  public static final String PROVIDER = "provider";

  static final String SETTING = "select set_config('sealport.tenant', ?, true)";

  private EntityManager entities;
  private TransactionSynchronizationRegistry transactions;

  protected TenantScope() {} // for CDI

  public TenantScope(EntityManager entities, TransactionSynchronizationRegistry transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  @PersistenceContext(unitName = "sealport")
  void setEntities(EntityManager entities) {
    this.entities = entities;
  }

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  void setTransactions(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  public EntityManager of(TenantId tenant) {
    return open(tenant.toString());
  }

  /** For what belongs to the provider, or to whoever's task is run. */
  public EntityManager ofProvider() {
    return open(PROVIDER);
  }

  /** For what no tenant owns. */
  public EntityManager unscoped() {
    return entities;
  }

  private EntityManager open(String scope) {
    var current = transactions.getResource(TenantScope.class);
    if (!scope.equals(current)) {
      if (current != null) {
        flush(); // what was changed under the other tenant has to be written under it
      }
      entities
          .unwrap(Session.class)
          .doWork(
              connection -> {
                try (var statement = connection.prepareStatement(SETTING)) {
                  statement.setString(1, scope);
                  statement.execute();
                }
              });
      transactions.putResource(TenantScope.class, scope);
    }
    return entities;
  }

  /**
   * Writes all changes of this transaction, so that what the database refuses is still a problem of
   * the use case and not of its commit.
   *
   * @throws org.sealport.domain.shared.SealportException the problem that a violated constraint is
   *     named after, or CHANGED_MEANWHILE
   */
  public void flush() {
    flush("");
  }

  /**
   * @param name of what was changed, for the refusal
   */
  public void flush(String name) {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      throw Problems.of(e, name);
    }
  }

  /**
   * Adds an entity of the tenant and writes it at once: a taken name shows here.
   *
   * @param name of the entity, for the refusal
   */
  public void add(TenantId tenant, Object entity, String name) {
    of(tenant).persist(entity);
    flush(name);
  }

  /** Adds what belongs to the provider. */
  public void add(Object entity, String name) {
    ofProvider().persist(entity);
    flush(name);
  }

  public boolean isActive() {
    return transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
  }

  /** The setting was changed behind our back: by a read inside of a transaction. */
  public void forget() {
    transactions.putResource(TenantScope.class, null);
  }
}
