package org.sealport.services.vm;

import java.util.List;
import java.util.Set;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.VmId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vcenter.DriftState;
import org.sealport.services.vcenter.SnapshotOperation;
import org.sealport.services.vcenter.VCenterRef;

/** Commands on an existing VM. */
public final class ChangeVm {
  private ChangeVm() {}

  /** Which VM, and where its vCenter keeps it. */
  public record At(VmId vm, VCenterRef on, String moRef) {}

  /**
   * @param from the hardware it had when this was asked
   * @param description null: stays
   * @param disks null: stay
   */
  public record Edit(
      At at, String name, String description, Hardware from, Hardware to, DiskEdit disks)
      implements TaskCommand {}

  public record Snapshot(At at, SnapshotOperation operation) implements TaskCommand {}

  public record AddTpm(At at, String keyProvider) implements TaskCommand {}

  /**
   * @param copied what the TPM that goes has in common with its source
   */
  public record ReplaceTpm(At at, String keyProvider, Set<EndorsementKey> copied) {}

  public record ReplaceTpms(List<ReplaceTpm> vms) implements TaskCommand {}

  public record RemoveTpm(At at) implements TaskCommand {}

  public record Power(At at, PowerOperation operation) implements TaskCommand {}

  /**
   * @param seen what was there when it was accepted
   */
  public record AcceptDrift(At at, DriftState seen) implements TaskCommand {}

  public record Forget(At at) implements TaskCommand {}

  public record Delete(At at) implements TaskCommand {}
}
