package org.sealport.services.catalog;

import static org.sealport.domain.vm.VmProblem.VM_HAS_NO_DISC;
import static org.sealport.domain.vm.VmProblem.VM_SUSPENDED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.catalog.MediaImages;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.task.Retriable;
import org.sealport.services.vm.VmTasks;

/** Use cases on the drives of VMs. */
@Stateless
public class DriveService {
  @Inject Vms vms;
  @Inject MediaImages images;
  @Inject VmTasks tasks;

  /**
   * Inserts an image of one's own, or of a catalog that is shared, in the place of what is in the
   * drive. The VM may run.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, MEDIA_INCOMPLETE,
   *     MEDIA_FITS_NO_DRIVE, VM_SUSPENDED, VM_BUSY
   */
  @RequiresRight(Right.VM_EDIT)
  @Audited(TaskOperation.VM_DISC_INSERT)
  @Retriable
  public TaskId insert(TenantId tenant, VmId id, MediaId image) {
    images.visible(tenant, image).requireFitsDrive();
    var vm = vms.get(tenant, id);
    requireChangeable(vm);
    var command = new ChangeDrive.Insert(tasks.at(vm), image);
    var task = tasks.start(vm, TaskOperation.VM_DISC_INSERT, command);
    vm.awaitsDisc(image.value());
    return task;
  }

  /**
   * @param force even when the guest has locked the drive, which it does while it reads
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, VM_HAS_NO_DISC, VM_SUSPENDED,
   *     VM_BUSY
   */
  @RequiresRight(Right.VM_EDIT)
  @Audited(TaskOperation.VM_DISC_EJECT)
  public TaskId eject(TenantId tenant, VmId id, boolean force) {
    var vm = vms.get(tenant, id);
    requireChangeable(vm);
    if (vm.disc().isEmpty()) {
      throw VM_HAS_NO_DISC.with(vm.name());
    }
    return tasks.start(vm, TaskOperation.VM_DISC_EJECT, new ChangeDrive.Eject(tasks.at(vm), force));
  }

  /** What sleeps has its hardware kept as it is. */
  private static void requireChangeable(Vm vm) {
    if (vm.powerState() == PowerState.SUSPENDED) {
      throw VM_SUSPENDED.with(vm.name());
    }
  }
}
