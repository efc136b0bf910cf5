package org.sealport.services.task;

import java.lang.reflect.Type;
import java.util.List;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;

/** The requests that are kept with their tasks. */
public interface TaskRequests {
  /** In the transaction that stores the task. */
  void keep(TaskId task, TaskRequest request);

  /**
   * The request of a task that has failed.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, TASK_NOT_FAILED,
   *     TASK_NOT_RETRIABLE
   */
  Kept ofFailed(TenantId tenant, TaskId task);

  /** A request as it was kept. */
  interface Kept {
    String useCase();

    /**
     * @param types of the use case's parameters, without the tenant
     */
    List<Object> arguments(List<Type> types);
  }
}
