package org.sealport.web.rest.vcd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.sealport.web.rest.vcd.access.SessionResource;
import org.sealport.web.rest.vcd.access.VersionsResource;
import org.sealport.web.rest.vcd.catalog.CatalogAccessResource;
import org.sealport.web.rest.vcd.catalog.CatalogChangeResource;
import org.sealport.web.rest.vcd.catalog.CatalogItemResource;
import org.sealport.web.rest.vcd.catalog.CatalogMakingResource;
import org.sealport.web.rest.vcd.catalog.CatalogResource;
import org.sealport.web.rest.vcd.catalog.ItemSyncResource;
import org.sealport.web.rest.vcd.catalog.MediaDriveResource;
import org.sealport.web.rest.vcd.catalog.MediaResource;
import org.sealport.web.rest.vcd.catalog.TemplateDownloadResource;
import org.sealport.web.rest.vcd.catalog.UploadResource;
import org.sealport.web.rest.vcd.configuration.MetadataResource;
import org.sealport.web.rest.vcd.configuration.SectionResource;
import org.sealport.web.rest.vcd.network.NetworkResource;
import org.sealport.web.rest.vcd.provider.ExtensionResource;
import org.sealport.web.rest.vcd.provider.ImportResource;
import org.sealport.web.rest.vcd.provider.OrgChangeResource;
import org.sealport.web.rest.vcd.provider.VdcChangeResource;
import org.sealport.web.rest.vcd.provider.VimServerActionResource;
import org.sealport.web.rest.vcd.query.QueryResource;
import org.sealport.web.rest.vcd.shared.Documents;
import org.sealport.web.rest.vcd.shared.ErrorMapper;
import org.sealport.web.rest.vcd.task.TaskResource;
import org.sealport.web.rest.vcd.tenant.OrgResource;
import org.sealport.web.rest.vcd.tenant.OrgSettingsResource;
import org.sealport.web.rest.vcd.tenant.UserResource;
import org.sealport.web.rest.vcd.vapp.VAppAccessResource;
import org.sealport.web.rest.vcd.vapp.VAppActionResource;
import org.sealport.web.rest.vcd.vapp.VAppResource;
import org.sealport.web.rest.vcd.vdc.VdcActionResource;
import org.sealport.web.rest.vcd.vdc.VdcResource;
import org.sealport.web.rest.vcd.vm.VmDiskResource;
import org.sealport.web.rest.vcd.vm.VmEditResource;
import org.sealport.web.rest.vcd.vm.VmResource;

/** The older half of the compatible API: documents in XML and JSON. */
@ApplicationPath("api")
@ApplicationScoped
public class VcdApi extends Application {
  static final Map<String, Object> SETTINGS =
      Map.of("jersey.config.server.wadl.disableWadl", true, "jersey.config.jsonFeature", "none");

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        VersionsResource.class,
        SessionResource.class,
        OrgResource.class,
        OrgSettingsResource.class,
        UserResource.class,
        VdcResource.class,
        QueryResource.class,
        TaskResource.class,
        NetworkResource.class,
        VAppResource.class,
        VAppActionResource.class,
        VAppAccessResource.class,
        VdcActionResource.class,
        VmResource.class,
        VmEditResource.class,
        VmDiskResource.class,
        SectionResource.class,
        MetadataResource.class,
        CatalogResource.class,
        CatalogChangeResource.class,
        CatalogItemResource.class,
        ItemSyncResource.class,
        CatalogAccessResource.class,
        CatalogMakingResource.class,
        MediaResource.class,
        MediaDriveResource.class,
        UploadResource.class,
        TemplateDownloadResource.class,
        ExtensionResource.class,
        VimServerActionResource.class,
        ImportResource.class,
        OrgChangeResource.class,
        VdcChangeResource.class,
        Documents.class,
        ErrorMapper.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return SETTINGS;
  }
}
