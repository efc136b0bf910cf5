package org.sealport.web.faces.layout;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets pages read the components of a record by name, which EL can do only from version 6 on. */
public class RecordResolver extends ELResolver {
  private final Map<Class<?>, Map<String, Method>> accessors = new ConcurrentHashMap<>();

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    var accessor = accessor(base, property);
    if (accessor == null) return null;
    try {
      context.setPropertyResolved(base, property);
      return accessor.invoke(base);
    } catch (ReflectiveOperationException e) {
      throw new ELException(e);
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    var accessor = accessor(base, property);
    if (accessor == null) return null;
    context.setPropertyResolved(base, property);
    return accessor.getReturnType();
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    var ours = accessor(base, property) != null;
    if (ours) context.setPropertyResolved(base, property);
    return ours;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    if (accessor(base, property) != null) throw new PropertyNotWritableException();
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? String.class : null;
  }

  private Method accessor(Object base, Object property) {
    if (!(base instanceof Record) || !(property instanceof String name)) return null;
    return accessors.computeIfAbsent(base.getClass(), RecordResolver::accessorsOf).get(name);
  }

  private static Map<String, Method> accessorsOf(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .map(RecordComponent::getAccessor)
        .collect(Collectors.toUnmodifiableMap(Method::getName, Function.identity()));
  }
}
