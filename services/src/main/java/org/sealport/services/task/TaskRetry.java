package org.sealport.services.task;

import static org.sealport.domain.task.TaskProblem.TASK_NOT_RETRIABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.RequiresRight;

/**
 * Makes the request of a failed task again, as whoever asks for it now: through the same use case,
 * with its right, its audit and its preflight. What comes of it is another task; the failed one
 * stays as it is.
 */
@ApplicationScoped
public class TaskRetry {
  @Inject TaskRequests requests;
  @Inject UseCases useCases;

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, TASK_NOT_FAILED,
   *     TASK_NOT_RETRIABLE, or whatever the use case refuses by
   */
  @RequiresRight(Right.TASK_VIEW)
  public Accepted<?> again(TenantId tenant, TaskId id) {
    var kept = requests.ofFailed(tenant, id);
    var useCase = useCases.find(kept.useCase()).orElseThrow(() -> TASK_NOT_RETRIABLE.with(id));
    var types = Arrays.asList(useCase.method().getGenericParameterTypes());
    var arguments = new ArrayList<Object>(List.of(tenant));
    arguments.addAll(kept.arguments(types.subList(1, types.size())));
    var result = useCases.call(useCase, arguments.toArray());
    return result instanceof Accepted<?> accepted
        ? accepted
        : new Accepted<>((TaskId) result, arguments.get(1));
  }
}
