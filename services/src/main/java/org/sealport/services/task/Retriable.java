package org.sealport.services.task;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case whose request is kept with its task, so that it can be made again when the task has
 * failed. Not for what holds secrets or files that are gone by then, nor for what destroys: that is
 * to be confirmed anew, as is an edit of what may have changed since.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Retriable {}
