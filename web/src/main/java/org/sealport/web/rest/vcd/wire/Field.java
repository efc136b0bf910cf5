package org.sealport.web.rest.vcd.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a field differs from a child element of its own name with a capital. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Field {
  /** What a field is in XML; JSON knows only properties. */
  enum Kind {
    ELEMENT,
    ATTRIBUTE,
    /** An OVF section: in JSON one of the list {@code section}. */
    SECTION,
    /** A list of documents of several kinds, each under its own name. */
    ANY,
    /** The element's text. */
    TEXT,
    /** A map of attributes. */
    ATTRIBUTES
  }

  Kind value() default Kind.ELEMENT;

  /** The name in XML; empty for the field's own. */
  String name() default "";

  /** Empty for the document's. */
  Namespace[] namespace() default {};

  /** The first version of the API that knows the field. */
  ApiVersion since() default ApiVersion.V36_0;
}
