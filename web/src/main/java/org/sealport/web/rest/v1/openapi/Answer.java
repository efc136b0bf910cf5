package org.sealport.web.rest.v1.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a method answers whose return type does not tell. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answer {
  int status() default 200;

  Class<?> body();

  /** As the resource says when it is empty. */
  String media() default "";
}
