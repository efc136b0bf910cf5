package org.sealport.services.catalog;

import java.util.UUID;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vcenter.VCenterRef;

/** Clones an unmanaged VM into a planned template. */
public record ImportCommand(TemplateId template, UUID templateVm, VCenterRef on, String moRef)
    implements TaskCommand {}
