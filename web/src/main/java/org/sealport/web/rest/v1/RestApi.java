package org.sealport.web.rest.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.sealport.web.rest.v1.access.MeResource;
import org.sealport.web.rest.v1.shared.InvalidRequestMapper;
import org.sealport.web.rest.v1.shared.JsonBody;
import org.sealport.web.rest.v1.shared.SealportExceptionMapper;
import org.sealport.web.rest.v1.shared.UnexpectedMapper;
import org.sealport.web.rest.v1.shared.WebExceptionMapper;

/**
 * The native API. Classes are listed, not found: the WAR has another API beside this one, and
 * neither may answer for the other.
 */
@ApplicationPath("sealport/v1")
@ApplicationScoped
public class RestApi extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        MeResource.class,
        JsonBody.class,
        SealportExceptionMapper.class,
        InvalidRequestMapper.class,
        WebExceptionMapper.class,
        UnexpectedMapper.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.wadl.disableWadl",
        true,
        "jersey.config.jsonFeature",
        "none"); // JsonBody instead of the runtime's JSON binding
  }
}
