package org.sealport.web.rest.vcd.wire;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a document's class says about its form; read once for each class. */
final class Shape {
  private static final ClassValue<Shape> KNOWN =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type);
        }
      };

  private final Class<?> type;
  private final String name;
  private final Namespace namespace;
  private final List<Part> parts = new ArrayList<>();

  private Shape(Class<?> type) {
    this.type = type;
    var document = type.getAnnotation(Document.class);
    name = document == null ? type.getSimpleName() : document.value();
    namespace = document == null ? Namespace.VCLOUD : document.namespace();
    collect(type);
  }

  static Shape of(Class<?> type) {
    return KNOWN.get(type);
  }

  /** What the schema derives from comes first. */
  private void collect(Class<?> from) {
    if (from.getSuperclass() != Object.class) {
      collect(from.getSuperclass());
    }
    for (var field : from.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers()) && !Modifier.isStatic(field.getModifiers())) {
        parts.add(new Part(field, this));
      }
    }
  }

  String name() {
    return name;
  }

  Namespace namespace() {
    return namespace;
  }

  /** The discriminator of JSON. */
  String jsonType() {
    return name + "Type";
  }

  List<Part> parts() {
    return parts;
  }

  Object instance() {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is no document", e);
    }
  }

  /** One field of a document. */
  static final class Part {
    private final java.lang.reflect.Field field;
    private final Field said;
    private final Shape shape;
    private final Class<?> item;

    Part(java.lang.reflect.Field field, Shape shape) {
      this.field = field;
      this.shape = shape;
      said = field.getAnnotation(Field.class);
      item =
          field.getType() == List.class
                  && field.getGenericType() instanceof ParameterizedType list
                  && list.getActualTypeArguments()[0] instanceof Class<?> argument
              ? argument
              : field.getType();
    }

    Field.Kind kind() {
      return said == null ? Field.Kind.ELEMENT : said.value();
    }

    String jsonName() {
      return field.getName();
    }

    String xmlName() {
      if (said != null && !said.name().isEmpty()) {
        return said.name();
      }
      var own = field.getName();
      if (kind() == Field.Kind.ATTRIBUTE) {
        return own;
      }
      return kind() == Field.Kind.SECTION
          ? Shape.of(item).name()
          : Character.toUpperCase(own.charAt(0)) + own.substring(1);
    }

    Namespace namespace() {
      if (said != null && said.namespace().length > 0) {
        return said.namespace()[0];
      }
      return kind() == Field.Kind.SECTION ? Shape.of(item).namespace() : shape.namespace();
    }

    /** Null for an attribute without a prefix, which is the rule. */
    Optional<Namespace> attributeNamespace() {
      return said != null && said.namespace().length > 0
          ? Optional.of(said.namespace()[0])
          : Optional.empty();
    }

    ApiVersion since() {
      return said == null ? ApiVersion.V36_0 : said.since();
    }

    boolean isList() {
      return field.getType() == List.class;
    }

    /** The type of the field, or of each of its list. */
    Class<?> item() {
      return item;
    }

    boolean isValue() {
      return Values.isValue(item);
    }

    Object get(Object document) {
      try {
        return field.get(document);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }

    void set(Object document, Object value) {
      try {
        field.set(document, value);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
