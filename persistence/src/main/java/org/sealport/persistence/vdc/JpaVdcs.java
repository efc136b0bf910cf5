package org.sealport.persistence.vdc;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.Optional;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vdc.VdcContents;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.persistence.shared.TenantScope;

/** VDCs by tenant. */
@ApplicationScoped
public class JpaVdcs implements Vdcs {
  private static final String CONTENTS =
      "select (select count(*) from vm where vdc_id = :vdc), (select count(tpm_id) from vm where"
          + " vdc_id = :vdc), (select count(*) from vapp where vdc_id = :vdc and not exists (select"
          + " 1 from vm where vm.vapp_id = vapp.id)), (select count(*) from network where vdc_id ="
          + " :vdc), (select count(*) from catalog_subscription where vdc_id = :vdc), (select"
          + " count(*) from upload where vdc_id = :vdc) + (select count(*) from vm_reservation"
          + " where vdc_id = :vdc)";

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

  @Override
  public void keep(Vdc vdc) {
    scope.of(vdc.tenant());
    scope.flush(vdc.name());
  }

  @Override
  public VdcContents lockedContents(Vdc vdc) {
    var entities = scope.of(vdc.tenant());
    entities.refresh(vdc, LockModeType.PESSIMISTIC_WRITE);
    var query = entities.createNativeQuery(CONTENTS).setParameter("vdc", vdc.id().value());
    var counts = Arrays.stream((Object[]) query.getSingleResult()).map(Number.class::cast);
    var n = counts.mapToLong(Number::longValue).toArray();
    return new VdcContents(n[0], n[1], n[2], n[3], n[4], n[5]);
  }

  /** A vApp that a VM hangs on is refused by the database. */
  @Override
  public void remove(Vdc vdc) {
    var entities = scope.of(vdc.tenant());
    entities
        .createNativeQuery("delete from vapp where vdc_id = :vdc")
        .setParameter("vdc", vdc.id().value())
        .executeUpdate();
    entities.remove(vdc);
  }
}
