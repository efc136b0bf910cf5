package org.sealport.persistence.audit;

import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.sealport.persistence.shared.TenantScope;
import org.sealport.services.audit.AuditEntry;
import org.sealport.services.audit.AuditLog;

/**
 * Records by plain SQL: one statement finds the TPMs that the request named and writes them down.
 */
@ApplicationScoped
public class JdbcAuditLog implements AuditLog {
  private static final String INSERT =
      "insert into audit_record (tenant_id, actor, actor_organization, operation, object_kind, object_id, object_name,"
          + " outcome, problem, details, rules, names, tpms, endorsement_keys)"
          + " select ?, ?, ?, ?, ?, ?, coalesce(?, (select v.name from vm v where v.id = about.id),"
          + " (select a.name from vapp a where a.id = about.id), (select t.name from template t where t.id = about.id), (select d.name from vdc d where d.id = about.id)),"
          + " ?, ?, ?, ?, named.ids, held.tpms, endorsement_keys_of(held.tpms)"
          + " from (select ?::uuid as id) about, ids_in(?) named (ids), tpms_of(named.ids, now()) held (tpms)";

  private TenantScope scope;

  protected JdbcAuditLog() {} // for CDI

  @Inject
  public JdbcAuditLog(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  @Transactional(REQUIRED)
  public void add(AuditEntry entry) {
    insert(entry);
  }

  @Override
  @Transactional(REQUIRES_NEW)
  public void addApart(AuditEntry entry) {
    insert(entry);
  }

  private void insert(AuditEntry entry) {
    var about = entry.about();
    var result = entry.result();
    Object[] values = {
      entry.tenant().value(),
      entry.actor().username(),
      entry.actor().tenantName(),
      entry.operation().name(),
      about.kind() == null ? null : about.kind().name(),
      about.id(),
      about.name(),
      result.outcome().name(),
      result.problem(),
      result.details().toArray(String[]::new),
      result.rules().toArray(String[]::new),
      about.id(),
      entry.names()
    };
    scope
        .whole(entry.tenant())
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (var statement = connection.prepareStatement(INSERT)) {
                for (int i = 0; i < values.length; i++) {
                  statement.setObject(i + 1, values[i]);
                }
                statement.executeUpdate();
              }
            });
  }
}
