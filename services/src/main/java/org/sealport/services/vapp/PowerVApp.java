package org.sealport.services.vapp;

import java.util.List;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vm.ChangeVm;

/**
 * Powers VMs of a vApp.
 *
 * @param members in the order in which they go
 */
public record PowerVApp(VAppId vApp, PowerOperation operation, List<Member> members)
    implements TaskCommand {
  /**
   * @param pause seconds to wait after it before a VM of another position
   */
  public record Member(ChangeVm.At at, String name, boolean tpm, int position, int pause) {}
}
