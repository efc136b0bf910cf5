package org.sealport.services.catalog;

import static org.sealport.domain.catalog.CatalogProblem.DOWNLOAD_NOT_READY;
import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.TemplateVm;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.catalog.ovf.DescriptorWriter;

/**
 * Use cases on templates as packages: one's own, and those that others share. A package holds disks
 * and a descriptor that asks for a new TPM where there was one (R13, R22): no TPM leaves, whatever
 * the template says.
 */
@Stateless
public class DownloadService {
  @Inject Templates templates;
  @Inject PublishedItems items;
  @Inject TemplateTasks tasks;
  @Inject DownloadStore store;
  @Inject OwnersTrail ownersTrail;

  /**
   * Makes the package anew; it stays until it is given up, for a day at least.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, TEMPLATE_NOT_READY,
   *     TEMPLATE_BUSY
   */
  @RequiresRight(Right.TEMPLATE_DOWNLOAD)
  @Audited(TaskOperation.TEMPLATE_DOWNLOAD)
  public TaskId prepare(TenantId tenant, TemplateId id) {
    var template = templates.visible(tenant, id);
    template.requireReady();
    var item = items.of(template);
    if (template.tenant().equals(tenant)) {
      var export = new ExportTemplate(item, null);
      return tasks.start(template, TaskOperation.TEMPLATE_DOWNLOAD, export);
    }
    ownersTrail.add(template);
    var export = new ExportTemplate(item, DownloadStore.place(template, tenant));
    return tasks.startElsewhere(tenant, template, TaskOperation.TEMPLATE_DOWNLOAD, export);
  }

  /** There may be none. */
  @RequiresRight(Right.TEMPLATE_DOWNLOAD)
  public void giveUp(TenantId tenant, TemplateId id) {
    var template = templates.visible(tenant, id);
    if (template.tenant().equals(tenant)) {
      template.requireIdle();
    }
    store.forget(DownloadStore.place(template, tenant));
  }

  /** Whether there is a package of what the template holds now. */
  @RequiresRight(Right.TEMPLATE_DOWNLOAD)
  public boolean isPrepared(TenantId tenant, TemplateId id) {
    return !files(tenant, templates.visible(tenant, id)).isEmpty();
  }

  /**
   * The files in the order of an archive.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, DOWNLOAD_NOT_READY
   */
  @RequiresRight(Right.TEMPLATE_DOWNLOAD)
  public List<Path> files(TenantId tenant, TemplateId id) {
    var template = templates.visible(tenant, id);
    var files = files(tenant, template);
    if (files.isEmpty()) {
      throw DOWNLOAD_NOT_READY.with(template.name());
    }
    return files;
  }

  private List<Path> files(TenantId tenant, Template template) {
    return store.files(DownloadStore.place(template, tenant), PublishedItems.revision(template));
  }

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, DOWNLOAD_NOT_READY
   */
  @RequiresRight(Right.TEMPLATE_DOWNLOAD)
  public Path file(TenantId tenant, TemplateId id, String name) {
    return files(tenant, id).stream()
        .filter(file -> file.getFileName().toString().equals(name))
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(name));
  }

  /** What the template is, as a descriptor without files. */
  @RequiresRight(Right.CATALOG_VIEW)
  public String descriptor(TenantId tenant, TemplateId id) {
    var template = templates.visible(tenant, id);
    template.requireReady();
    return DescriptorWriter.text(
        template.name(), template.vms().stream().map(DownloadService::machine).toList());
  }

  private static DescriptorWriter.Machine machine(TemplateVm vm) {
    var disks =
        vm.hardware().disks().all().stream()
            .map(
                disk ->
                    new DescriptorWriter.Disk(
                        "disk-%s-%d".formatted(vm.id(), disk.key()),
                        disk.sizeMb() << 20,
                        null,
                        0,
                        ""))
            .toList();
    return new DescriptorWriter.Machine(vm.name(), vm.hardware(), vm.tpm().isPresent(), disks);
  }
}
