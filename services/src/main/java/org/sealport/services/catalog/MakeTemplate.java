package org.sealport.services.catalog;

import java.util.List;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.UploadId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vm.make.MakeStep;

/**
 * Makes the VMs of a template.
 *
 * @param upload whose files are not needed any more afterwards; null without one
 * @param overwritten null: the template is new
 */
public record MakeTemplate(
    TemplateId template, List<MakeStep> steps, UploadId upload, Overwritten overwritten)
    implements TaskCommand {
  /**
   * What changes in a template that exists.
   *
   * @param vCenter that has its new VMs
   * @param at the vCenter of its old VMs
   * @param from null, as tasks of earlier versions have it: captured
   */
  public record Overwritten(
      VCenterId vCenter,
      Treatment provisioning,
      VCenterRef at,
      List<String> moRefs,
      Provenance from) {
    Provenance provenance() {
      return from == null ? Provenance.CAPTURED : from;
    }
  }
}
