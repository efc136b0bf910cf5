package org.sealport.persistence.tpm;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.Tpm;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.Tpms;
import org.sealport.persistence.shared.TenantScope;

/** TPMs by tenant. */
@ApplicationScoped
public class JpaTpms implements Tpms {
  private TenantScope scope;

  protected JpaTpms() {} // for CDI

  @Inject
  public JpaTpms(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public Tpm get(TenantId tenant, TpmId id) {
    return find(tenant, id).orElseThrow(() -> NOT_FOUND.with(id));
  }

  @Override
  public Optional<Tpm> find(TenantId tenant, TpmId id) {
    return Optional.ofNullable(scope.of(tenant).find(Tpm.class, id.value()))
        .filter(tpm -> tpm.tenant().equals(tenant));
  }

  @Override
  public void add(Tpm tpm) {
    scope.add(tpm.tenant(), tpm, "");
  }
}
