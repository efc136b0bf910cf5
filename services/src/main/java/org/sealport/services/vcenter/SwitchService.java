package org.sealport.services.vcenter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sealport.domain.access.Right;
import org.sealport.domain.vcenter.SystemSwitch;
import org.sealport.domain.vcenter.SystemSwitches;
import org.sealport.services.access.RequiresRight;

/** The provider's switches for the whole system. */
@ApplicationScoped
public class SwitchService {
  @Inject SystemSwitches switches;

  @RequiresRight(Right.PROVIDER_VIEW)
  @Transactional
  public boolean isOn(SystemSwitch each) {
    return switches.isOn(each);
  }

  @RequiresRight(Right.PROVIDER_MANAGE)
  @Transactional
  public void turn(SystemSwitch each, boolean on) {
    switches.turn(each, on);
  }
}
