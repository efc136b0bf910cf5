package org.sealport.services.catalog;

import java.util.List;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vm.VmId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.VCenterRef;

/** Clones the VMs of a template into a planned vApp. */
public record InstantiateCommand(
    VAppId vApp, VCenterRef source, VCenterRef target, List<Instance> instances)
    implements TaskCommand {
  /**
   * @param moRef of the template's VM
   * @param tpm of the template's VM; null without one
   */
  public record Instance(VmId vm, String moRef, CloneSpec spec, TpmId tpm) {}
}
