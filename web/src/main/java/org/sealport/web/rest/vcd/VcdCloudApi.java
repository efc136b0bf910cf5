package org.sealport.web.rest.vcd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.sealport.web.rest.vcd.access.ApiTokenResource;
import org.sealport.web.rest.vcd.access.SessionsResource;
import org.sealport.web.rest.vcd.network.CloudNetworkResource;
import org.sealport.web.rest.vcd.provider.ConnectionTestResource;
import org.sealport.web.rest.vcd.provider.TrustedCertificateResource;
import org.sealport.web.rest.vcd.provider.VirtualCenterResource;
import org.sealport.web.rest.vcd.shared.ErrorMapper;
import org.sealport.web.rest.vcd.shared.JsonMaps;
import org.sealport.web.rest.vcd.tenant.CloudOrgResource;
import org.sealport.web.rest.vcd.tenant.PeopleResource;
import org.sealport.web.rest.vcd.tenant.RightResource;
import org.sealport.web.rest.vcd.tenant.RoleResource;
import org.sealport.web.rest.vcd.vdc.CloudVdcResource;

/** The newer half of the compatible API: plain JSON. */
@ApplicationPath("cloudapi")
@ApplicationScoped
public class VcdCloudApi extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        SessionsResource.class,
        ApiTokenResource.class,
        CloudVdcResource.class,
        CloudNetworkResource.class,
        VirtualCenterResource.class,
        TrustedCertificateResource.class,
        ConnectionTestResource.class,
        PeopleResource.class,
        RoleResource.class,
        RightResource.class,
        CloudOrgResource.class,
        JsonMaps.class,
        ErrorMapper.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return VcdApi.SETTINGS;
  }
}
