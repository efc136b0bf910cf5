package org.sealport.persistence.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.shared.Sql;
import org.sealport.services.access.TenantStates;

/** States of organizations by plain SQL. */
@ApplicationScoped
public class JdbcTenantStates implements TenantStates {
  private Sql sql;

  protected JdbcTenantStates() {} // for CDI

  @Inject
  public JdbcTenantStates(Sql sql) {
    this.sql = sql;
  }

  /** One that is not registered yet is not disabled; whatever it asks for is not found. */
  @Override
  public boolean isEnabled(TenantId tenant) {
    var select =
        Sql.Select.of(
            "select enabled and deleted_at is null as enabled from tenant where id = ?",
            tenant.value());
    return sql.list(tenant, select, row -> row.getBoolean("enabled")).stream()
        .allMatch(Boolean::booleanValue);
  }
}
