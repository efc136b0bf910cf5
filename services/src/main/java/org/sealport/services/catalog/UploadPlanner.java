package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.catalog.UploadId;
import org.sealport.domain.catalog.Uploads;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.HardwareVersions;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.services.catalog.ovf.OvfDescriptor.Compression;
import org.sealport.services.catalog.ovf.OvfDescriptor.Disk;
import org.sealport.services.catalog.ovf.OvfDescriptor.VirtualSystem;
import org.sealport.services.catalog.ovf.OvfPackage;
import org.sealport.services.task.Accepted;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmPreflight;
import org.sealport.services.vcenter.OvfDisk;
import org.sealport.services.vcenter.OvfSpec;
import org.sealport.services.vm.make.MakeStep;

/** The transaction that turns a checked package into a planned template and its task. */
@ApplicationScoped
public class UploadPlanner {
  @Inject Uploads uploads;
  @Inject Catalogs catalogs;
  @Inject Templates templates;
  @Inject Vdcs vdcs;
  @Inject VCenters vCenters;
  @Inject TpmPreflight preflight;
  @Inject TemplateTasks tasks;

  /**
   * @throws org.sealport.domain.tpm.TpmRefusedException a VM asks for a TPM that the vCenter cannot
   *     give (section A)
   * @throws org.sealport.domain.shared.SealportException UPLOAD_NOT_FOUND, UPLOAD_CLOSED,
   *     TEMPLATE_NAME_TAKEN, HARDWARE_TOO_NEW
   */
  @Transactional
  public Accepted<TemplateId> plan(TenantId tenant, UploadId id, OvfPackage checked) {
    var upload = uploads.get(tenant, id);
    upload.close();
    var vdc = vdcs.get(tenant, upload.vdc());
    var on = vCenters.get(vdc.vCenter());
    var steps = new ArrayList<MakeStep>();
    var previews = new ArrayList<Preflight.Preview>();
    for (var system : checked.descriptor().systems()) {
      var hardware = system.toHardware(HardwareVersions.newest(on.version()));
      HardwareVersions.require(system.name(), hardware.hardwareVersion(), on);
      previews.add(preflight.newTpm(system.name(), hardware, system.tpm(), on));
      var provider =
          system.tpm() ? on.providerForNewVm().map(KeyProvider::name).orElse(null) : null;
      var spec =
          new OvfSpec(
              system.name(),
              hardware,
              vdc.datastore(),
              disks(checked, system),
              system.tpm(),
              provider);
      steps.add(MakeStep.ovf(UUID.randomUUID(), on, spec));
    }
    new Preflight(previews).orRefuse();
    var catalog = catalogs.get(tenant, upload.catalog());
    var template = Template.plan(catalog, on.id(), upload.name(), Provenance.UPLOADED, null);
    templates.add(template);
    var command = new MakeTemplate(template.id(), steps, id);
    return new Accepted<>(
        tasks.start(template, TaskOperation.TEMPLATE_UPLOAD, command), template.id());
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
