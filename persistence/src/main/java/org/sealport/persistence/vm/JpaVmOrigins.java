package org.sealport.persistence.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.VmOrigin;
import org.sealport.domain.vm.VmOrigins;
import org.sealport.persistence.shared.TenantScope;

/** What VMs were made of, by tenant. */
@ApplicationScoped
public class JpaVmOrigins implements VmOrigins {
  private TenantScope scope;

  protected JpaVmOrigins() {} // for CDI

  @Inject
  public JpaVmOrigins(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public Optional<VmOrigin> find(TenantId tenant, VmId vm) {
    return Optional.ofNullable(scope.of(tenant).find(VmOrigin.class, vm.value()))
        .filter(origin -> origin.tenant().equals(tenant));
  }

  @Override
  public void add(VmOrigin origin) {
    scope.add(origin.tenant(), origin, origin.templateName());
  }
}
