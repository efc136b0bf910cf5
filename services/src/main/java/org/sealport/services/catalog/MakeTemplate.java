package org.sealport.services.catalog;

import java.util.List;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.UploadId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vm.make.MakeStep;

/**
 * Makes the VMs of a planned template.
 *
 * @param upload whose files are not needed any more afterwards; null without one
 */
public record MakeTemplate(TemplateId template, List<MakeStep> steps, UploadId upload)
    implements TaskCommand {}
