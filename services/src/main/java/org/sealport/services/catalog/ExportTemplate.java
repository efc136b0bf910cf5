package org.sealport.services.catalog;

import org.sealport.services.task.TaskCommand;

/**
 * Makes the package of a template that is to be downloaded.
 *
 * @param folder of the package; null: of its owner's
 */
public record ExportTemplate(PublishedItem item, String folder) implements TaskCommand {
  String place() {
    return folder == null ? item.id().toString() : folder;
  }
}
