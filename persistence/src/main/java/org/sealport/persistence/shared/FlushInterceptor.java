package org.sealport.persistence.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.sealport.domain.access.Right;
import org.sealport.services.access.RequiresRight;

/**
 * Writes a use case's changes before it returns. Left to the commit, a taken name or a conflicting
 * edit would reach the caller as a failed transaction instead of as its problem.
 */
@Interceptor
@RequiresRight(Right.PROVIDER_MANAGE)
@Priority(Interceptor.Priority.LIBRARY_AFTER)
public class FlushInterceptor {
  @Inject TenantScope scope;

  @AroundInvoke
  Object flush(InvocationContext call) throws Exception {
    var result = call.proceed();
    if (scope.isActive()) {
      scope.flush();
    }
    return result;
  }
}
