package org.sealport.services.catalog;

import org.sealport.services.task.TaskCommand;

/** Makes the package of a template that is to be downloaded. */
public record ExportTemplate(PublishedItem item) implements TaskCommand {}
