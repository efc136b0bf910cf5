package org.sealport.services.catalog;

import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.services.task.TaskCommand;

/**
 * Brings a catalog to what the one that it is subscribed to holds now.
 *
 * @param only one of its templates; null: all, and those that are new there
 */
public record SyncCatalog(CatalogId catalog, TemplateId only) implements TaskCommand {
  boolean concerns(TemplateId template) {
    return only == null || only.equals(template);
  }
}
