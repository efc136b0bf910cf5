package org.sealport.services.imports;

import java.util.List;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vm.move.MoveStep;

/** Makes VMs of a vCenter the VMs of a template; they stay where they are. */
public record MoveIntoTemplate(TemplateId template, List<MoveStep> steps) implements TaskCommand {}
