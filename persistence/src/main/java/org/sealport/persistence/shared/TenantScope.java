package org.sealport.persistence.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.hibernate.Session;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.AccessKeeper;
import org.sealport.services.access.Caller;

/**
 * The entity manager of this transaction, opened for one tenant: row-level security shows that
 * tenant's rows, of them those that the calling member may see, and no others until the transaction
 * ends.
 */
@ApplicationScoped
public class TenantScope {
  /** Sees the rows of every tenant. */
  private static final String PROVIDER = "provider";

  /** No member's name: whoever reads sees all that the tenant has. */
  static final String WHOLE = "*";

  static final String SETTING =
      "select set_config('sealport.tenant', ?, true), set_config('sealport.member', ?, true)";

  /** Whose rows a statement sees, and those of which member. */
  record Sight(String tenant, String member) {}

  static final Sight EVERY_TENANT = new Sight(PROVIDER, WHOLE);

  private EntityManager entities;
  private TransactionSynchronizationRegistry transactions;
  private AccessKeeper keeper;

  protected TenantScope() {} // for CDI

  public TenantScope(
      EntityManager entities,
      TransactionSynchronizationRegistry transactions,
      AccessKeeper keeper) {
    this.entities = entities;
    this.transactions = transactions;
    this.keeper = keeper;
  }

  @Inject
  void setKeeper(AccessKeeper keeper) {
    this.keeper = keeper;
  }

  @PersistenceContext(unitName = "sealport")
  void setEntities(EntityManager entities) {
    this.entities = entities;
  }

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  void setTransactions(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  /** What the caller sees of it; all of it when the caller is no member. */
  public EntityManager of(TenantId tenant) {
    return open(sight(tenant));
  }

  Sight sight(TenantId tenant) {
    return new Sight(tenant.toString(), keeper.narrowed().map(Caller::username).orElse(WHOLE));
  }

  /** All that it has, whoever calls: what is counted and kept for the organization as a whole. */
  public EntityManager whole(TenantId tenant) {
    return open(new Sight(tenant.toString(), WHOLE));
  }

  /** What lookups ask whether the caller may do what it is about to do. */
  public AccessKeeper keeper() {
    return keeper;
  }

  /** For what belongs to the provider, or to whoever's task is run. */
  public EntityManager ofProvider() {
    return open(EVERY_TENANT);
  }

  /** For what no tenant owns. */
  public EntityManager unscoped() {
    return entities;
  }

  private EntityManager open(Sight sight) {
    var current = transactions.getResource(TenantScope.class);
    if (!sight.equals(current)) {
      if (current != null) {
        flush(); // what was changed under the other one has to be written under it
      }
      entities
          .unwrap(Session.class)
          .doWork(
              connection -> {
                try (var statement = connection.prepareStatement(SETTING)) {
                  statement.setString(1, sight.tenant());
                  statement.setString(2, sight.member());
                  statement.execute();
                }
              });
      transactions.putResource(TenantScope.class, sight);
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
