package org.sealport.web.rest.vcd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.sealport.web.rest.vcd.access.OauthResource;
import org.sealport.web.rest.vcd.shared.ErrorMapper;
import org.sealport.web.rest.vcd.shared.JsonMaps;

/** Where API tokens are made and exchanged. */
@ApplicationPath("oauth")
@ApplicationScoped
public class VcdOauth extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(OauthResource.class, JsonMaps.class, ErrorMapper.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return VcdApi.SETTINGS;
  }
}
