package org.sealport.web.rest.vcd.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class of public fields that is written as an element. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Document {
  /** The element's name when it is a root or one of several kinds in a list. */
  String value();

  /** Of the element and, unless they say otherwise, of its children. */
  Namespace namespace() default Namespace.VCLOUD;

  /**
   * The media type's stem, {@code application/vnd.vmware.vcloud.task} without the format; empty for
   * what is no resource.
   */
  String media() default "";
}
