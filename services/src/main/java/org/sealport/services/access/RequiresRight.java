package org.sealport.services.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sealport.domain.access.Right;

/**
 * The right that a use case or query asks for. When the first parameter is a tenant id, the caller
 * must reach that tenant too; another tenant is "not found".
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequiresRight {
  @Nonbinding
  Right value();
}
