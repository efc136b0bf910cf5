package org.sealport.web.rest.vcd.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.services.catalog.MediaRow;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskDocument;
import org.sealport.web.rest.vcd.vapp.VAppDocument;

/** Writes images of discs. Item and task of an image go by its id. */
@ApplicationScoped
public class MediaDocuments {
  @Inject Exchange exchange;
  @Inject Names names;

  /**
   * @param received how much of it is here
   */
  MediaDocument of(MediaRow row, long received) {
    var reference = names.media(row.id(), row.name());
    var media = new MediaDocument();
    media.href = reference.href;
    media.type = reference.type;
    media.id = reference.id;
    media.name = reference.name;
    media.description = row.description();
    media.status = row.complete() ? 1 : 0;
    media.imageType = row.imageType();
    media.size = row.size();
    media.owner = VAppDocument.Owner.of(names.user(row.owner()));
    media.dateCreated = row.createdAt();
    media.files = new TemplateDocument.Files();
    media.files.file = List.of(file(row, received));
    media.tasks = TaskDocument.Tasks.of(task(row, received));
    var item = names.catalogItem(row.id(), row.name());
    media.link("catalogItem", item.href, item.type);
    media.link("down", media.href + "/metadata", exchange.type(Media.VCLOUD + "metadata"));
    media.link("remove", media.href, null);
    media.link("enable", media.href + "/action/enableDownload", null);
    return media;
  }

  private TemplateDocument.File file(MediaRow row, long received) {
    var file = new TemplateDocument.File();
    file.name = "file";
    file.size = row.size();
    file.bytesTransferred = received;
    file.link(
        row.complete() ? "download:default" : "upload:default",
        exchange.href("/transfer/media-" + row.id() + "/file"),
        null);
    return file;
  }

  CatalogDocument.CatalogItem item(MediaRow row) {
    var reference = names.catalogItem(row.id(), row.name());
    var item = new CatalogDocument.CatalogItem();
    item.href = reference.href;
    item.type = reference.type;
    item.id = reference.id;
    item.name = reference.name;
    item.description = row.description();
    item.size = row.size();
    item.entity = names.media(row.id(), row.name());
    item.dateCreated = row.createdAt();
    var catalog = names.catalog(row.catalog(), row.catalogName());
    item.link("up", catalog.href, catalog.type);
    item.link("down", item.href + "/metadata", exchange.type(Media.VCLOUD + "metadata"));
    item.link("remove", item.href, null);
    return item;
  }

  public TaskDocument task(MediaRow row, long received) {
    var task = new TaskDocument();
    task.href = exchange.href("/api/task/" + row.id());
    task.type = exchange.type(TaskDocument.MEDIA);
    task.id = Urn.of("task", row.id());
    task.name = "task";
    task.status = row.complete() ? "success" : "running";
    task.operationName = "vdcUploadMedia";
    task.operation = "Uploading " + row.name() + "(" + row.id() + ")";
    task.startTime = row.createdAt();
    task.endTime = row.complete() ? row.createdAt() : null;
    task.owner = names.media(row.id(), row.name());
    task.progress = row.complete() ? 100 : (int) Math.min(99, 100 * received / row.size());
    task.details = "";
    if (!row.complete()) {
      task.link("task:cancel", task.href + "/action/cancel", null);
    }
    return task;
  }
}
