package org.sealport.persistence.vdc;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.persistence.shared.TenantScope;

/** VDCs by tenant. */
@ApplicationScoped
public class JpaVdcs implements Vdcs {
  private TenantScope scope;

  protected JpaVdcs() {} // for CDI

  @Inject
  public JpaVdcs(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public Vdc get(TenantId tenant, VdcId id) {
    return Optional.ofNullable(scope.of(tenant).find(Vdc.class, id.value()))
        .filter(vdc -> vdc.tenant().equals(tenant))
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  @Override
  public void add(Vdc vdc) {
    scope.add(vdc.tenant(), vdc, vdc.name());
  }
}
