package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.TemplateVm;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.catalog.UploadId;
import org.sealport.domain.catalog.Uploads;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.services.catalog.ovf.OvfDescriptor.Compression;
import org.sealport.services.catalog.ovf.OvfDescriptor.Disk;
import org.sealport.services.catalog.ovf.OvfDescriptor.VirtualSystem;
import org.sealport.services.catalog.ovf.OvfPackage;
import org.sealport.services.task.Accepted;
import org.sealport.services.vcenter.OvfDisk;
import org.sealport.services.vcenter.VCenterRef;

/** The transaction that turns a checked package into a planned template and its task. */
@ApplicationScoped
public class UploadPlanner {
  @Inject Uploads uploads;
  @Inject Catalogs catalogs;
  @Inject Templates templates;
  @Inject Vdcs vdcs;
  @Inject VCenters vCenters;
  @Inject OvfVms vms;
  @Inject TemplateTasks tasks;

  /**
   * @return the id of the template or the vApp
   * @throws org.sealport.domain.tpm.TpmRefusedException a VM asks for a TPM that the vCenter cannot
   *     give (section A)
   * @throws org.sealport.domain.shared.SealportException UPLOAD_NOT_FOUND, UPLOAD_CLOSED,
   *     TEMPLATE_NAME_TAKEN, HARDWARE_TOO_NEW, or another obstacle
   */
  @Transactional
  public Accepted<UUID> plan(TenantId tenant, UploadId id, OvfPackage checked) {
    var upload = uploads.get(tenant, id);
    upload.close();
    var vdc = vdcs.get(tenant, upload.vdc());
    var on = vCenters.get(vdc.vCenter());
    var sources = sources(checked, on);
    if (upload.catalog().isEmpty()) {
      return vms.vApp(upload, sources);
    }
    var steps = vms.templateSteps(vdc, on, sources);
    var catalog = catalogs.get(tenant, upload.catalog().get());
    var template = Template.ofUpload(upload, catalog, on.id());
    templates.add(template);
    var command = new MakeTemplate(template.id(), steps, id, null);
    return new Accepted<>(
        tasks.start(template, TaskOperation.TEMPLATE_UPLOAD, command), template.id().value());
  }

  /**
   * Makes the package the new content of a template that exists.
   *
   * @return the id of the template
   * @throws org.sealport.domain.tpm.TpmRefusedException a VM asks for a TPM that the vCenter cannot
   *     give (section A)
   * @throws org.sealport.domain.shared.SealportException UPLOAD_NOT_FOUND, UPLOAD_CLOSED,
   *     TEMPLATE_BUSY, TEMPLATE_NOT_READY, HARDWARE_TOO_NEW
   */
  @Transactional
  public Accepted<UUID> planOver(
      TenantId tenant, UploadId id, OvfPackage checked, TemplateId existing) {
    var upload = uploads.get(tenant, id);
    upload.close();
    var vdc = vdcs.get(tenant, upload.vdc());
    var on = vCenters.get(vdc.vCenter());
    var steps = vms.templateSteps(vdc, on, sources(checked, on));
    var template = templates.own(tenant, existing);
    template.requireReady();
    var old =
        new MakeTemplate.Overwritten(
            on.id(),
            Provenance.UPLOADED.treatment(null),
            VCenterRef.to(vCenters.get(template.vCenter())),
            template.vms().stream().map(TemplateVm::moRef).toList(),
            Provenance.UPLOADED);
    var command = new MakeTemplate(template.id(), steps, id, old);
    return new Accepted<>(
        tasks.start(template, TaskOperation.TEMPLATE_UPLOAD, command), template.id().value());
  }

  private static List<OvfVms.Named> sources(OvfPackage checked, VCenter on) {
    return checked.descriptor().systems().stream()
        .map(system -> OvfVms.Named.of(system, on, disks(checked, system)))
        .toList();
  }

  private static List<OvfDisk> disks(OvfPackage checked, VirtualSystem system) {
    return system.disks().stream().map(disk -> disk(checked, disk)).toList();
  }

  private static OvfDisk disk(OvfPackage checked, Disk disk) {
    if (disk.blank()) {
      return OvfDisk.blank(disk.capacityBytes());
    }
    var file =
        checked.descriptor().files().stream()
            .filter(each -> each.id().equals(disk.fileRef()))
            .findFirst()
            .orElseThrow();
    var parts =
        checked.partsOf(file).stream()
            .map(part -> checked.folder().resolve(part.name()).toAbsolutePath())
            .toList();
    var gzip = file.compression() == Compression.GZIP;
    return new OvfDisk(parts, gzip, disk.capacityBytes(), disk.format());
  }
}
