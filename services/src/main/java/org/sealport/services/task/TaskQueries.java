package org.sealport.services.task;

import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;

/** Reads tasks. Implementations name the right TASK_VIEW, and PROVIDER_VIEW for {@link #all}. */
public interface TaskQueries {
  /**
   * Newest first unless the page sorts by: operation, target, state, startedBy, createdAt, endedAt.
   */
  Rows<TaskRow> list(TenantId tenant, TaskFilter filter, Page page);

  /** The provider's view of every organization's tasks. */
  Rows<TaskRow> all(TaskFilter filter, Page page);

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  TaskRow get(TenantId tenant, TaskId id);
}
