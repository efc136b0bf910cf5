package org.sealport.persistence.vm;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;
import static org.sealport.domain.vm.VmProblem.VM_NAME_TAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealport.domain.access.Access;
import org.sealport.domain.access.AccessRules.Subject;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.persistence.shared.TenantScope;

/** VMs by tenant. */
@ApplicationScoped
public class JpaVms implements Vms {
  private static final String IN_VAPP =
      "select 1 from Vm other, Vm mine where mine.id = :vm and other.vappId = mine.vappId"
          + " and other.name = :name and other.id <> mine.id";

  /** The hidden vApp of a standalone VM carries its name. */
  private static final String STANDALONE_IN_VDC =
      "select 1 from VApp other, VApp mine, Vm v where v.id = :vm and mine.id = v.vappId"
          + " and mine.standalone = true and other.standalone = true and other.vdcId = mine.vdcId"
          + " and other.name = :name and other.id <> mine.id";

  private TenantScope scope;

  protected JpaVms() {} // for CDI

  @Inject
  public JpaVms(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public Vm get(TenantId tenant, VmId id) {
    return get(tenant, id, scope.keeper().using());
  }

  @Override
  public Vm get(TenantId tenant, VmId id, Right right) {
    var vm = find(tenant, id);
    if (scope.keeper().narrowed().isPresent()) {
      scope.keeper().check(access(vm), Subject.VAPP, id, vm.name(), right);
    }
    return vm;
  }

  private Access access(Vm vm) {
    return scope.of(vm.tenant()).find(VApp.class, vm.vApp().value()).access();
  }

  private Vm find(TenantId tenant, VmId id) {
    return Optional.ofNullable(scope.of(tenant).find(Vm.class, id.value()))
        .filter(vm -> vm.tenant().equals(tenant))
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  @Override
  public void add(Vm vm) {
    scope.add(vm.tenant(), vm, vm.name());
  }

  @Override
  public List<Vm> of(TenantId tenant, VAppId vApp) {
    return scope
        .of(tenant)
        .createQuery(
            "select v from Vm v where v.tenantId = :tenant and v.vappId = :vApp order by v.name",
            Vm.class)
        .setParameter("tenant", tenant.value())
        .setParameter("vApp", vApp.value())
        .getResultList();
  }

  @Override
  public void requireFreeName(Vm vm, String name) {
    if (isTaken(IN_VAPP, vm, name) || isTaken(STANDALONE_IN_VDC, vm, name)) {
      throw VM_NAME_TAKEN.with(name);
    }
  }

  private boolean isTaken(String query, Vm vm, String name) {
    return !scope
        .whole(vm.tenant()) // a name is taken by what is hidden, too
        .createQuery(query, Integer.class)
        .setParameter("vm", vm.id().value())
        .setParameter("name", name)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public void remove(Vm vm) {
    scope.of(vm.tenant()).remove(vm);
  }
}
