package org.sealport.web.rest.v1.vcenter;

import static org.sealport.domain.vcenter.SystemSwitch.FAST_CROSS_VCENTER_INSTANTIATION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sealport.services.vcenter.SwitchService;

/** The provider's settings. */
@Path("provider/settings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingsResource {
  @Inject SwitchService service;

  @GET
  public SettingsJson get() {
    return new SettingsJson(service.isOn(FAST_CROSS_VCENTER_INSTANTIATION));
  }

  @PUT
  public SettingsJson set(@NotNull @Valid SettingsJson body) {
    service.turn(FAST_CROSS_VCENTER_INSTANTIATION, body.fastCrossVCenterInstantiation());
    return get();
  }
}
