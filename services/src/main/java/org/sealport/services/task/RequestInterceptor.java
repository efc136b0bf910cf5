package org.sealport.services.task;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.sealport.domain.task.TaskId;

/** Keeps the request of a {@link Retriable} use case, in the transaction that stores its task. */
@Interceptor
@Retriable
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 2)
public class RequestInterceptor {
  @Inject TaskRequests requests;

  @AroundInvoke
  Object keep(InvocationContext call) throws Exception {
    var result = call.proceed();
    var task = result instanceof Accepted<?> accepted ? accepted.task() : (TaskId) result;
    requests.keep(task, TaskRequest.of(call.getMethod(), call.getParameters()));
    return result;
  }
}
