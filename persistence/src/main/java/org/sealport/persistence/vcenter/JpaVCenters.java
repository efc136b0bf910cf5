package org.sealport.persistence.vcenter;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenterContents;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.persistence.shared.TenantScope;

/** vCenters; not under row-level security, since every tenant's VDC names one. */
@ApplicationScoped
public class JpaVCenters implements VCenters {
  private static final String CONTENTS =
      "select (select count(*) from vdc where vcenter_id = :vcenter), (select count(*) from vm"
          + " where vcenter_id = :vcenter), (select count(tpm_id) from vm where vcenter_id ="
          + " :vcenter), (select count(*) from template where vcenter_id = :vcenter), (select"
          + " count(v.tpm_id) from template_vm v join template t on t.id = v.template_id where"
          + " t.vcenter_id = :vcenter), (select count(*) from vm_import where vcenter_id ="
          + " :vcenter)";

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

  @Override
  public VCenterContents lockedContents(VCenter vCenter) {
    var entities = scope.ofProvider();
    entities.refresh(vCenter, LockModeType.PESSIMISTIC_WRITE);
    var query = entities.createNativeQuery(CONTENTS).setParameter("vcenter", vCenter.id().value());
    var counts = Arrays.stream((Object[]) query.getSingleResult()).map(Number.class::cast);
    var n = counts.mapToLong(Number::longValue).toArray();
    return new VCenterContents(n[0], n[1], n[2], n[3], n[4], n[5]);
  }

  @Override
  public void remove(VCenter vCenter) {
    scope.ofProvider().remove(vCenter);
    scope.flush(vCenter.name());
  }
}
