package org.sealport.services.catalog;

import org.sealport.domain.catalog.MediaId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vm.ChangeVm;

/** Commands on the drive of a VM. */
public final class ChangeDrive {
  private ChangeDrive() {}

  public record Insert(ChangeVm.At at, MediaId image) implements TaskCommand {}

  /**
   * @param force even when the guest has locked the drive
   */
  public record Eject(ChangeVm.At at, boolean force) implements TaskCommand {}
}
