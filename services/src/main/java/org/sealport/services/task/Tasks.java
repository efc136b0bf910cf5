package org.sealport.services.task;

import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;

/** Accepts tasks. */
public interface Tasks {
  /**
   * Stores a task in the current transaction; it starts once that commits. The one who asks is the
   * current caller.
   */
  TaskId add(TenantId tenant, TaskOperation operation, TaskTarget target, TaskCommand command);

  /**
   * Has a task that has not begun undone instead of done.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, TASK_HAS_BEGUN
   */
  void cancel(TenantId tenant, TaskId id);
}
