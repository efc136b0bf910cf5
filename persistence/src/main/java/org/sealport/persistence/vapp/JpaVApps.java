package org.sealport.persistence.vapp;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.sealport.domain.access.Access;
import org.sealport.domain.access.AccessRules.Subject;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vdc.Vdc;
import org.sealport.persistence.shared.TenantScope;

/** vApps by tenant. */
@ApplicationScoped
public class JpaVApps implements VApps {
  /** One that could not be stopped is tried again after ten minutes. */
  private static final String LEASES_ENDED =
      "select vapp.tenant_id, vapp.id from vapp join tenant on tenant.id = vapp.tenant_id and"
          + " tenant.enabled where running_since is not null and runtime_lease > 0 and busy_task is"
          + " null and greatest(running_since, lease_renewed_at) + runtime_lease * interval '1"
          + " second' <= now() and (lease_ended_at is null or lease_ended_at < now() - interval '10"
          + " minutes') and not exists (select 1 from vm where vm.vapp_id = vapp.id and"
          + " vm.busy_task is not null) order by greatest(running_since, lease_renewed_at)";

  private TenantScope scope;

  protected JpaVApps() {} // for CDI

  @Inject
  public JpaVApps(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public VApp get(TenantId tenant, VAppId id) {
    var found =
        Optional.ofNullable(scope.of(tenant).find(VApp.class, id.value()))
            .filter(vApp -> vApp.tenant().equals(tenant))
            .orElseThrow(() -> NOT_FOUND.with(id));
    scope.keeper().check(found.access(), Subject.VAPP, id, found.name());
    return found;
  }

  @Override
  public void change(TenantId tenant, VAppId id, Consumer<Access> change) {
    var vApp = get(tenant, id);
    lockVms(tenant, id);
    change.accept(vApp.access());
    keep(vApp);
  }

  /** Before the vApp, as whoever starts or stops one of them locks them. */
  private void lockVms(TenantId tenant, VAppId id) {
    scope
        .whole(tenant)
        .createNativeQuery("select id from vm where vapp_id = ? order by id for no key update")
        .setParameter(1, id.value())
        .getResultList();
  }

  @Override
  public boolean isTaken(Vdc vdc, String name, boolean standalone) {
    return !scope
        .whole(vdc.tenant()) // a name is taken by what is hidden, too
        .createQuery(
            "select 1 from VApp v where v.vdcId = :vdc and v.name = :name and v.standalone = :alone",
            Integer.class)
        .setParameter("vdc", vdc.id().value())
        .setParameter("name", name)
        .setParameter("alone", standalone)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public void add(VApp vApp) {
    scope.add(vApp.tenant(), vApp, vApp.name());
  }

  @Override
  public void keep(VApp vApp) {
    scope.flush(vApp.name());
  }

  @Override
  public void remove(VApp vApp) {
    scope.of(vApp.tenant()).remove(vApp);
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Due> leasesEnded() {
    List<Object[]> rows = scope.ofProvider().createNativeQuery(LEASES_ENDED).getResultList();
    return rows.stream()
        .map(row -> new Due(new TenantId((UUID) row[0]), new VAppId((UUID) row[1])))
        .toList();
  }
}
