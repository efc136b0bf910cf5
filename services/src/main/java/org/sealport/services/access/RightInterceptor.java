package org.sealport.services.access;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;
import static org.sealport.domain.shared.CommonProblem.RIGHT_MISSING;
import static org.sealport.domain.tenant.TenantProblem.TENANT_DISABLED;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;

/**
 * Checks {@link RequiresRight} before the use case runs; inside of the audit, which comes first and
 * records what is refused here.
 */
@Interceptor
@RequiresRight(Right.PROVIDER_MANAGE)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 1)
public class RightInterceptor {
  @Inject CurrentCaller current;
  @Inject TenantStates states;

  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    var right = call.getMethod().getAnnotation(RequiresRight.class).value();
    var caller = current.get();
    var parameters = call.getParameters();
    if (parameters.length > 0
        && parameters[0] instanceof TenantId tenant
        && !caller.reaches(tenant)) {
      throw NOT_FOUND.with(tenant);
    }
    if (!caller.may(right)) {
      throw RIGHT_MISSING.with(right);
    }
    if (right.changes() && !caller.isProvider() && !states.isEnabled(caller.tenant())) {
      throw TENANT_DISABLED.with(caller.tenantName());
    }
    var before = current.uses(right);
    try {
      return call.proceed();
    } finally {
      current.uses(before.orElse(null));
    }
  }
}
