package org.sealport.services.vapp;

import java.util.List;
import java.util.UUID;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tpm.TpmId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vcenter.VCenterRef;

/** Clones the VMs of a vApp into a planned template. */
public record CaptureCommand(TemplateId template, VCenterRef on, List<Source> sources)
    implements TaskCommand {
  /**
   * @param templateVm the id that the template's VM will have
   * @param tpm the source's TPM; null without one
   */
  public record Source(UUID templateVm, String name, String moRef, String datastore, TpmId tpm) {}
}
