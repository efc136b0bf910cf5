package org.sealport.services.catalog;

import java.util.List;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vcenter.VCenterRef;

/** Destroys a template's VMs, then the template. */
public record DeleteTemplate(TemplateId template, VCenterRef on, List<String> moRefs)
    implements TaskCommand {}
