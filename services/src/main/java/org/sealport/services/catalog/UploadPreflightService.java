package org.sealport.services.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.catalog.ovf.DescriptorReader;
import org.sealport.services.catalog.ovf.OvfDescriptor;
import org.sealport.services.catalog.ovf.OvfLimits;
import org.sealport.services.tpm.Performs;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vm.make.MakeRequest.NewVApp;

/** Judges a package by its descriptor alone, before anything of it is sent (R13, R22). */
@Stateless
public class UploadPreflightService {
  @Inject Catalogs catalogs;
  @Inject Templates templates;
  @Inject Vdcs vdcs;
  @Inject VCenters vCenters;
  @Inject OvfVms vms;

  /**
   * What each machine's TPM would be, and every reason against it. Disks and checksums are judged
   * when the package is there.
   *
   * @param descriptor is not closed
   * @throws org.sealport.services.catalog.ovf.OvfException naming every reason against it
   */
  @RequiresRight(Right.TEMPLATE_UPLOAD)
  @Performs({TpmOperation.CREATE_TEMPLATE_FROM_OVF, TpmOperation.CREATE_VAPP_FROM_OVF})
  public Preflight preflight(TenantId tenant, OpenUpload command, InputStream descriptor) {
    var vdc = vdcs.get(tenant, command.vdc());
    var on = vCenters.get(vdc.vCenter());
    var systems =
        read(descriptor).systems().stream()
            .map(system -> OvfVms.Named.of(system, on, List.of()))
            .toList();
    return command.catalog() == null
        ? vms.plan(tenant, new NewVApp(vdc.id(), command.name()), systems).preflight()
        : vms.templatePreflight(
            on,
            systems,
            TemplateObstacles.named(
                templates, catalogs.get(tenant, command.catalog()), command.name()));
  }

  private static OvfDescriptor read(InputStream descriptor) {
    try {
      return DescriptorReader.read(descriptor, OvfLimits.DESCRIPTOR_ALONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
