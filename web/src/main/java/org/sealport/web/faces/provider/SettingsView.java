package org.sealport.web.faces.provider;

import static org.sealport.domain.vcenter.SystemSwitch.FAST_CROSS_VCENTER_INSTANTIATION;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.sealport.services.vcenter.SwitchService;

/** The provider's settings for the whole system. */
@Named("settingsView")
@ViewScoped
public class SettingsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private SwitchService service;

  public boolean isFast() {
    return service.isOn(FAST_CROSS_VCENTER_INSTANTIATION);
  }

  public void turnFast() {
    service.turn(FAST_CROSS_VCENTER_INSTANTIATION, !isFast());
  }
}
