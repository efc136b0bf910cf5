package org.sealport.web.rest.vcd.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.sealport.services.catalog.TransferRow;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskDocument;

/**
 * Writes a template that is still being uploaded. It has the id that the template will have, and so
 * has its task until the one that makes the template takes over.
 */
@ApplicationScoped
public class TransferDocuments {
  @Inject Exchange exchange;
  @Inject Names names;

  CatalogDocument.CatalogItem item(TransferRow row) {
    var reference = names.catalogItem(row.id(), row.name());
    var item = new CatalogDocument.CatalogItem();
    item.href = reference.href;
    item.type = reference.type;
    item.id = reference.id;
    item.name = reference.name;
    item.description = "";
    item.entity = names.template(row.id(), row.name());
    item.dateCreated = row.createdAt();
    var catalog = names.catalog(row.catalog(), null);
    item.link("up", catalog.href, catalog.type);
    return item;
  }

  TemplateDocument template(TransferRow row) {
    var reference = names.template(row.id(), row.name());
    var template = new TemplateDocument();
    template.href = reference.href;
    template.type = reference.type;
    template.id = reference.id;
    template.name = reference.name;
    template.description = "";
    template.status = 0;
    template.ovfDescriptorUploaded = row.files().size() > 1;
    template.tasks = TaskDocument.Tasks.of(task(row));
    template.files = new TemplateDocument.Files();
    template.files.file = new ArrayList<>();
    row.files().forEach(file -> template.files.file.add(file(row, file)));
    template.dateCreated = row.createdAt();
    var item = names.catalogItem(row.id(), row.name());
    template.link("catalogItem", item.href, item.type);
    template.link("remove", template.href, null);
    return template;
  }

  private TemplateDocument.File file(TransferRow row, TransferRow.File of) {
    var file = new TemplateDocument.File();
    file.name = of.name();
    file.size = of.size();
    file.bytesTransferred = of.received();
    if (!of.isWhole()) {
      file.link("upload:default", exchange.href("/transfer/" + row.id() + "/" + of.name()), null);
    }
    return file;
  }

  public TaskDocument task(TransferRow row) {
    var task = new TaskDocument();
    task.href = exchange.href("/api/task/" + row.id());
    task.type = exchange.type(TaskDocument.MEDIA);
    task.id = Urn.of("task", row.id());
    task.name = "task";
    task.status = "running";
    task.operationName = "vdcUploadOvfContents";
    task.operation = "Uploading " + row.name() + "(" + row.id() + ")";
    task.startTime = row.createdAt();
    task.owner = names.template(row.id(), row.name());
    task.progress = row.progress();
    task.details = "";
    task.link("task:cancel", task.href + "/action/cancel", null);
    return task;
  }
}
