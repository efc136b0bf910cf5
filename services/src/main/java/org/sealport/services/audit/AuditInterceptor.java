package org.sealport.services.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.List;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.domain.audit.OperationRules;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.services.access.Caller;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.task.Accepted;

/**
 * Records what a use case refused, whatever the reason, and what it did without a task. Around the
 * check of the right, so that a missing right is a refusal like any other.
 */
@Interceptor
@Audited(TaskOperation.VM_CREATE)
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class AuditInterceptor {
  @Inject AuditLog log;
  @Inject CurrentCaller current;

  @AroundInvoke
  Object record(InvocationContext call) throws Exception {
    var actor = current.find().orElse(null);
    if (actor == null) {
      return call.proceed(); // nobody to name: refused for just that
    }
    var request = new AuditRequest(call.getMethod(), call.getParameters());
    Object result;
    try {
      result = call.proceed();
    } catch (Exception e) {
      recordApart(request, actor, e);
      throw e;
    }
    if (!(result instanceof TaskId || result instanceof Accepted<?>)) {
      var rules = OperationRules.of(request.operation());
      log.add(
          request.entry(
              actor, new AuditEntry.Result(AuditOutcome.SUCCEEDED, null, List.of(), rules)));
    }
    return result;
  }

  /** A record that cannot be written is a failure of its own; the refusal goes with it. */
  private void recordApart(AuditRequest request, Caller actor, Exception refused) {
    try {
      log.addApart(request.entry(actor, result(request, refused)));
    } catch (RuntimeException e) {
      e.addSuppressed(refused);
      throw e;
    }
  }

  private static AuditEntry.Result result(AuditRequest request, Exception e) {
    var rules = OperationRules.of(request.operation());
    if (e instanceof TpmRefusedException refused) {
      rules = refused.violations().stream().map(v -> v.problem().rule()).distinct().toList();
    }
    if (e instanceof SealportException known) {
      var details = known.details().stream().map(String::valueOf).toList();
      return new AuditEntry.Result(AuditOutcome.REFUSED, known.problem().name(), details, rules);
    }
    return new AuditEntry.Result(
        AuditOutcome.FAILED, CommonProblem.UNEXPECTED.name(), List.of(), rules);
  }
}
