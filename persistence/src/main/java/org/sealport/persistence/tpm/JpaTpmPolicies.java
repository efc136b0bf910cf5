package org.sealport.persistence.tpm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.TpmPolicies;
import org.sealport.domain.tpm.TpmPolicy;
import org.sealport.persistence.shared.TenantScope;

/** Policies by tenant. */
@ApplicationScoped
public class JpaTpmPolicies implements TpmPolicies {
  private static final String MARKED = "select never_copy from tpm where id = :tpm";

  private static final String MARK =
      "update tpm set never_copy = :mark, version = version + 1 where tenant_id = :tenant and (id = :tpm or id in"
          + " (select other.tpm_id from tpm_endorsement_key mine join tpm_endorsement_key other using (fingerprint)"
          + " where mine.tpm_id = :tpm))";

  private TenantScope scope;

  protected JpaTpmPolicies() {} // for CDI

  @Inject
  public JpaTpmPolicies(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public TpmPolicy of(TenantId tenant) {
    return Optional.ofNullable(scope.of(tenant).find(TpmPolicy.class, tenant.value()))
        .orElseGet(() -> TpmPolicy.of(tenant));
  }

  @Override
  public void store(TenantId tenant, TpmPolicy policy) {
    scope.of(tenant).persist(policy);
  }

  @Override
  public boolean isNeverCopied(TenantId tenant, TpmId tpm) {
    return scope
        .of(tenant)
        .createNativeQuery(MARKED, Boolean.class)
        .setParameter("tpm", tpm.value())
        .getResultList()
        .contains(true);
  }

  @Override
  public void mark(TenantId tenant, TpmId tpm, boolean neverCopy) {
    scope.flush();
    scope
        .of(tenant)
        .createNativeQuery(MARK)
        .setParameter("mark", neverCopy)
        .setParameter("tenant", tenant.value())
        .setParameter("tpm", tpm.value())
        .executeUpdate();
  }
}
