package org.sealport.web.rest.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.sealport.web.rest.v1.access.MeResource;
import org.sealport.web.rest.v1.audit.AuditResource;
import org.sealport.web.rest.v1.audit.ProviderAuditResource;
import org.sealport.web.rest.v1.catalog.CatalogAccessResource;
import org.sealport.web.rest.v1.catalog.CatalogPublicationResource;
import org.sealport.web.rest.v1.catalog.CatalogResource;
import org.sealport.web.rest.v1.catalog.CatalogSharingResource;
import org.sealport.web.rest.v1.catalog.ImageResource;
import org.sealport.web.rest.v1.catalog.SubscriptionResource;
import org.sealport.web.rest.v1.catalog.TemplateCopyResource;
import org.sealport.web.rest.v1.catalog.TemplateMoveResource;
import org.sealport.web.rest.v1.catalog.TemplatePackageResource;
import org.sealport.web.rest.v1.catalog.TemplateResource;
import org.sealport.web.rest.v1.catalog.UploadResource;
import org.sealport.web.rest.v1.catalog.VmOfTemplateResource;
import org.sealport.web.rest.v1.imports.ImportResource;
import org.sealport.web.rest.v1.imports.UnmanagedVmResource;
import org.sealport.web.rest.v1.shared.InvalidRequestMapper;
import org.sealport.web.rest.v1.shared.JsonBody;
import org.sealport.web.rest.v1.shared.SealportExceptionMapper;
import org.sealport.web.rest.v1.shared.UnexpectedMapper;
import org.sealport.web.rest.v1.shared.WebExceptionMapper;
import org.sealport.web.rest.v1.task.ProviderTaskResource;
import org.sealport.web.rest.v1.task.TaskResource;
import org.sealport.web.rest.v1.tenant.LeasePolicyResource;
import org.sealport.web.rest.v1.tenant.OrganizationResource;
import org.sealport.web.rest.v1.tenant.TpmPolicyResource;
import org.sealport.web.rest.v1.tpm.IdentityResource;
import org.sealport.web.rest.v1.vapp.LeaseResource;
import org.sealport.web.rest.v1.vapp.StartOrderResource;
import org.sealport.web.rest.v1.vapp.VAppAccessResource;
import org.sealport.web.rest.v1.vapp.VAppMoveResource;
import org.sealport.web.rest.v1.vapp.VAppPowerResource;
import org.sealport.web.rest.v1.vapp.VAppResource;
import org.sealport.web.rest.v1.vcenter.SettingsResource;
import org.sealport.web.rest.v1.vcenter.VCenterResource;
import org.sealport.web.rest.v1.vdc.VdcResource;
import org.sealport.web.rest.v1.vm.NeverCopyResource;
import org.sealport.web.rest.v1.vm.TpmProvisioningResource;
import org.sealport.web.rest.v1.vm.VmCopyResource;
import org.sealport.web.rest.v1.vm.VmDiscResource;
import org.sealport.web.rest.v1.vm.VmDriftResource;
import org.sealport.web.rest.v1.vm.VmMoveResource;
import org.sealport.web.rest.v1.vm.VmResource;
import org.sealport.web.rest.v1.vm.VmSnapshotResource;
import org.sealport.web.rest.v1.vm.VmTpmResource;

/**
 * The native API. Classes are listed, not found: the WAR has another API beside this one, and
 * neither may answer for the other.
 */
@ApplicationPath("sealport/v1")
@ApplicationScoped
public class RestApi extends Application {
  private static final Set<Class<?>> CLASSES =
      Set.of(
          MeResource.class,
          VmResource.class,
          VmTpmResource.class,
          VmDiscResource.class,
          TpmProvisioningResource.class,
          VmDriftResource.class,
          VmSnapshotResource.class,
          VAppResource.class,
          VAppAccessResource.class,
          VAppPowerResource.class,
          StartOrderResource.class,
          CatalogResource.class,
          SubscriptionResource.class,
          TemplateMoveResource.class,
          TemplateCopyResource.class,
          TemplatePackageResource.class,
          CatalogAccessResource.class,
          CatalogSharingResource.class,
          CatalogPublicationResource.class,
          TemplateResource.class,
          ImageResource.class,
          UploadResource.class,
          VdcResource.class,
          TaskResource.class,
          AuditResource.class,
          ProviderAuditResource.class,
          ProviderTaskResource.class,
          VCenterResource.class,
          VmOfTemplateResource.class,
          VmCopyResource.class,
          VmMoveResource.class,
          VAppMoveResource.class,
          UnmanagedVmResource.class,
          ImportResource.class,
          SettingsResource.class,
          OrganizationResource.class,
          IdentityResource.class,
          TpmPolicyResource.class,
          LeasePolicyResource.class,
          LeaseResource.class,
          NeverCopyResource.class,
          JsonBody.class,
          SealportExceptionMapper.class,
          InvalidRequestMapper.class,
          WebExceptionMapper.class,
          UnexpectedMapper.class);

  @Override
  public Set<Class<?>> getClasses() {
    return CLASSES;
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
