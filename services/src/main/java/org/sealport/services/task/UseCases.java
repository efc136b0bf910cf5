package org.sealport.services.task;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The {@link Retriable} use cases of this version, found in the code and never by a stored type.
 */
@ApplicationScoped
class UseCases {
  private static final String PACKAGE = "org.sealport.services.";

  @Inject BeanManager beans;

  private volatile Map<String, UseCase> known;

  /** One, to be called through its bean, with everything that stands around it. */
  record UseCase(Bean<?> bean, Method method) {}

  /** By which a use case is kept; it stays when the class moves to another package. */
  static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  Optional<UseCase> find(String name) {
    if (known == null) {
      known =
          beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
              .filter(bean -> bean.getBeanClass().getName().startsWith(PACKAGE))
              .flatMap(UseCases::retriable)
              .collect(toUnmodifiableMap(each -> name(each.method()), each -> each));
    }
    return Optional.ofNullable(known.get(name));
  }

  private static Stream<UseCase> retriable(Bean<?> bean) {
    return Arrays.stream(bean.getBeanClass().getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Retriable.class))
        .map(method -> new UseCase(bean, method));
  }

  Object call(UseCase useCase, Object... arguments) {
    var type = useCase.bean().getBeanClass();
    var context = beans.createCreationalContext(useCase.bean());
    try {
      return useCase.method().invoke(beans.getReference(useCase.bean(), type, context), arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    } finally {
      context.release();
    }
  }
}
