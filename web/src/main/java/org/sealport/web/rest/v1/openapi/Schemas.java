package org.sealport.web.rest.v1.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Schemas of what goes over the wire; each record once, by its name. */
final class Schemas {
  private static final Map<Class<?>, Schema.SchemaType> NUMBERS =
      Map.of(
          int.class, Schema.SchemaType.INTEGER,
          Integer.class, Schema.SchemaType.INTEGER,
          long.class, Schema.SchemaType.INTEGER,
          Long.class, Schema.SchemaType.INTEGER,
          boolean.class, Schema.SchemaType.BOOLEAN,
          Boolean.class, Schema.SchemaType.BOOLEAN);

  private final Map<String, Schema> named = new LinkedHashMap<>();

  Components components() {
    var components = OASFactory.createComponents();
    named.forEach(components::addSchema);
    return components;
  }

  Schema of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return of(generic);
    }
    var plain = (Class<?>) type;
    if (NUMBERS.containsKey(plain)) {
      return OASFactory.createSchema().type(NUMBERS.get(plain));
    }
    if (plain.isEnum()) {
      var words = Arrays.stream(plain.getEnumConstants()).map(Object::toString).toList();
      return text(null).enumeration(List.copyOf(words));
    }
    if (plain.isRecord()) {
      return named(plain.getName(), plain, Map.of());
    }
    return text(format(plain));
  }

  private static String format(Class<?> type) {
    if (type == Instant.class) {
      return "date-time";
    }
    if (type == UUID.class) {
      return "uuid";
    }
    if (type == InputStream.class) {
      return "binary";
    }
    if (type == String.class) {
      return null;
    }
    throw new IllegalStateException("no schema for " + type);
  }

  private static Schema text(String format) {
    return OASFactory.createSchema().type(Schema.SchemaType.STRING).format(format);
  }

  private Schema of(ParameterizedType generic) {
    var raw = (Class<?>) generic.getRawType();
    var arguments = generic.getActualTypeArguments();
    if (Collection.class.isAssignableFrom(raw)) {
      return OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(of(arguments[0]));
    }
    var variables = raw.getTypeParameters();
    var bound = new LinkedHashMap<String, Type>();
    for (int i = 0; i < variables.length; i++) {
      bound.put(variables[i].getName(), arguments[i]);
    }
    return named(generic.getTypeName(), raw, bound);
  }

  /** A reference, so that a record may hold itself. */
  private Schema named(String typeName, Class<?> type, Map<String, Type> bound) {
    // org.sealport.…Listing<org.sealport.…VmJson> is ListingVmJson, …TpmJson$Holder is
    // TpmJsonHolder
    var name = typeName.replaceAll("[a-z]\\w*\\.", "").replaceAll("\\W", "");
    if (!named.containsKey(name)) {
      var schema = OASFactory.createSchema().type(Schema.SchemaType.OBJECT);
      named.put(name, schema);
      fill(schema, type, bound);
    }
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }

  private void fill(Schema schema, Class<?> type, Map<String, Type> bound) {
    schema.additionalPropertiesBoolean(false);
    var sparing = type.isAnnotationPresent(JsonInclude.class);
    for (var part : type.getRecordComponents()) {
      schema.addProperty(part.getName(), part(part, bound));
      if (isAsked(part) || part.getType().isPrimitive() && !sparing && !isRequest(type)) {
        schema.addRequired(part.getName());
      }
    }
  }

  private static boolean isAsked(RecordComponent part) {
    return part.getAccessor().isAnnotationPresent(NotNull.class)
        || part.getAccessor().isAnnotationPresent(NotBlank.class);
  }

  /** What a client sends may leave out whatever has a default. */
  private static boolean isRequest(Class<?> type) {
    return type.getSimpleName().endsWith("Request");
  }

  private Schema part(RecordComponent part, Map<String, Type> bound) {
    var schema = of(bind(part.getGenericType(), bound));
    if (part.getType().isPrimitive() || isAsked(part)) {
      return schema;
    }
    return schema.getRef() == null
        ? schema.nullable(true)
        : OASFactory.createSchema().addAllOf(schema).nullable(true);
  }

  private static Type bind(Type type, Map<String, Type> bound) {
    if (type instanceof ParameterizedType generic
        && bound.containsKey(generic.getActualTypeArguments()[0].getTypeName())) {
      return new Bound(
          (Class<?>) generic.getRawType(),
          bound.get(generic.getActualTypeArguments()[0].getTypeName()));
    }
    return bound.getOrDefault(type.getTypeName(), type);
  }

  /** A list of what the variable of its record stands for. */
  private record Bound(Class<?> raw, Type argument) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {argument};
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public Type getOwnerType() {
      return null;
    }
  }
}
