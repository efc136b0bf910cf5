package org.sealport.services.catalog;

import org.sealport.domain.catalog.CatalogId;
import org.sealport.services.task.TaskCommand;

/** Brings a catalog to what the one that it is subscribed to holds now. */
public record SyncCatalog(CatalogId catalog) implements TaskCommand {}
