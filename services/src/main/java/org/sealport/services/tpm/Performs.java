package org.sealport.services.tpm;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sealport.domain.tpm.TpmOperation;

/** The use case that performs operations of the rule book; a test finds those without one. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Performs {
  TpmOperation[] value();
}
