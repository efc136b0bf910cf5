package org.sealport.persistence.vcenter;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.persistence.shared.TenantScope;

/** vCenters; not under row-level security, since every tenant's VDC names one. */
@ApplicationScoped
public class JpaVCenters implements VCenters {
  private TenantScope scope;

  protected JpaVCenters() {} // for CDI

  @Inject
  public JpaVCenters(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public VCenter get(VCenterId id) {
    return Optional.ofNullable(scope.unscoped().find(VCenter.class, id.value()))
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  @Override
  public List<VCenter> all() {
    return scope
        .unscoped()
        .createQuery("select c from VCenter c order by c.name", VCenter.class)
        .getResultList();
  }

  @Override
  public void add(VCenter vCenter) {
    scope.add(vCenter, vCenter.name());
  }
}
