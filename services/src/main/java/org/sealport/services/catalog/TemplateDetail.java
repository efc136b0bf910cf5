package org.sealport.services.catalog;

import java.util.List;
import java.util.UUID;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vm.Hardware;
import org.sealport.services.tpm.TpmDetail;

/** A template with its VMs. */
public record TemplateDetail(TemplateRow row, List<TemplateVmRow> vms) {
  /**
   * One VM of a template.
   *
   * @param tpm null without one
   * @param provisioning what it becomes at instantiation; null without one
   */
  public record TemplateVmRow(
      UUID id,
      String name,
      Hardware hardware,
      String keyProvider,
      TpmDetail tpm,
      Treatment provisioning) {}
}
