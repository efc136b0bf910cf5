package org.sealport.services.vm.make;

import java.util.List;
import java.util.Set;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.vm.Hardware;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vm.ChangeVm;

/** VMs that are made again, each with a copy of its template's TPM and in the place of itself. */
public record CopyTpms(List<Again> vms) implements TaskCommand {
  public CopyTpms {
    vms = List.copyOf(vms);
  }

  /**
   * One of them.
   *
   * @param at what it is now, and is no more in the end
   * @param step makes it
   * @param hardware that it has now, and is to have again
   * @param goneDisks keys of the template's disks that it has no more
   * @param keys of the TPM that goes
   */
  public record Again(
      ChangeVm.At at,
      MakeStep step,
      Hardware hardware,
      Set<Integer> goneDisks,
      Set<EndorsementKey> keys) {}

  List<MakeStep> steps() {
    return vms.stream().map(Again::step).toList();
  }
}
