package org.sealport.services.task;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.RequiresRight;

/** Use cases on tasks themselves. */
@Stateless
public class TaskService {
  @Inject Tasks tasks;

  /**
   * Cancels a task that waits for its turn, or one that makes or moves VMs, all or none: what is
   * under way at a vCenter ends first, then everything is undone. One that is past the last of its
   * VMs succeeds all the same.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, TASK_HAS_BEGUN
   */
  @RequiresRight(Right.TASK_CANCEL)
  public void cancel(TenantId tenant, TaskId id) {
    tasks.cancel(tenant, id);
  }
}
