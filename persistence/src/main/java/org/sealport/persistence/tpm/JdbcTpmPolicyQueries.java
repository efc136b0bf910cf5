package org.sealport.persistence.tpm;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.CopyPolicy;
import org.sealport.domain.vm.VmId;
import org.sealport.persistence.shared.Sql;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.tenant.TpmPolicyQueries;

/** Policies by plain SQL. */
@ApplicationScoped
public class JdbcTpmPolicyQueries implements TpmPolicyQueries {
  private Sql sql;

  protected JdbcTpmPolicyQueries() {} // for CDI

  @Inject
  public JdbcTpmPolicyQueries(Sql sql) {
    this.sql = sql;
  }

  @Override
  @RequiresRight(Right.TENANT_VIEW)
  public CopyPolicy copies(TenantId tenant) {
    var select = Sql.Select.of("select copies from tpm_policy where tenant_id = ?", tenant.value());
    return sql.list(tenant, select, row -> CopyPolicy.valueOf(row.getString(1))).stream()
        .findFirst()
        .orElse(CopyPolicy.FREE);
  }

  @Override
  @RequiresRight(Right.VM_VIEW)
  public boolean isNeverCopied(TenantId tenant, VmId vm) {
    var select =
        Sql.Select.of(
            "select coalesce(tpm.never_copy, false) from vm left join tpm on tpm.id = vm.tpm_id"
                + " where vm.tenant_id = ? and vm.id = ?",
            tenant.value(),
            vm.value());
    return sql.list(tenant, select, row -> row.getBoolean(1)).stream()
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(vm));
  }
}
