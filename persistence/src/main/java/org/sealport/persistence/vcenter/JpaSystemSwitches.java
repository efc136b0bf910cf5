package org.sealport.persistence.vcenter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.vcenter.SystemSwitch;
import org.sealport.domain.vcenter.SystemSwitches;
import org.sealport.persistence.shared.TenantScope;

/** Switches that are on have a row. */
@ApplicationScoped
public class JpaSystemSwitches implements SystemSwitches {
  private TenantScope scope;

  protected JpaSystemSwitches() {} // for CDI

  @Inject
  public JpaSystemSwitches(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public boolean isOn(SystemSwitch each) {
    return !scope
        .unscoped()
        .createNativeQuery("select 1 from system_switch where name = ?1", Integer.class)
        .setParameter(1, each.name())
        .getResultList()
        .isEmpty();
  }

  @Override
  public void turn(SystemSwitch each, boolean on) {
    var change =
        on
            ? "insert into system_switch (name) values (?1) on conflict do nothing"
            : "delete from system_switch where name = ?1";
    scope.unscoped().createNativeQuery(change).setParameter(1, each.name()).executeUpdate();
  }
}
