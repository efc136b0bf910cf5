package org.sealport.services.catalog;

import java.util.List;
import java.util.UUID;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.UploadId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vcenter.OvfSpec;
import org.sealport.services.vcenter.VCenterRef;

/** Imports the virtual systems of a checked package into a planned template. */
public record UploadCommand(
    TemplateId template, UploadId upload, VCenterRef on, List<Member> members)
    implements TaskCommand {
  /**
   * @param templateVm the id that the template's VM will have
   */
  public record Member(UUID templateVm, OvfSpec spec) {}
}
