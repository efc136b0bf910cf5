package org.sealport.persistence.task;

import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskState;
import org.sealport.domain.tenant.TenantId;

/**
 * A task as the worker needs it.
 *
 * @param compensations how often undoing it was tried
 */
record StoredTask(
    TaskId id,
    TenantId tenant,
    TaskState state,
    String commandType,
    String command,
    int compensations) {}
