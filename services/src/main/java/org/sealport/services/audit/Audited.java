package org.sealport.services.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sealport.domain.task.TaskOperation;

/**
 * A use case that the audit knows of: its refusals, and its success when it needs no task. The
 * first parameter is the tenant, the second the object's id where there is one.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Audited {
  /** Of a use case that takes a PowerOperation it names the object; the parameter says what. */
  @Nonbinding
  TaskOperation value();
}
