package org.sealport.web.rest.v1.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each shape check of a request has words. */
class ConstraintTextsTest {
  private static final Path CLASSES = Path.of("target/classes");

  @Test
  void everyConstraintOfARequestHasATextInEachLanguage() throws IOException {
    var used = constraints();
    assertThat(used).contains("NotBlank", "NotNull");
    for (var locale : Set.of(Locale.ENGLISH, Locale.JAPANESE)) {
      for (var constraint : used) {
        var key = "constraint." + constraint;
        assertThat(ProblemTexts.in(locale).text(key, "1", "2")).isNotEqualTo(key);
      }
    }
  }

  private static Set<String> constraints() throws IOException {
    try (var files = Files.walk(CLASSES.resolve("org/sealport/web/rest"))) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(ConstraintTextsTest::type)
          .filter(Class::isRecord)
          .flatMap(ConstraintTextsTest::annotations)
          .map(Annotation::annotationType)
          .filter(type -> type.isAnnotationPresent(Constraint.class))
          .map(Class::getSimpleName)
          .collect(Collectors.toSet());
    }
  }

  private static Stream<Annotation> annotations(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields()).flatMap(f -> Arrays.stream(f.getAnnotations()));
  }

  private static Class<?> type(Path file) {
    var name = CLASSES.relativize(file).toString().replace(".class", "").replace('/', '.');
    try {
      return Class.forName(name, false, ConstraintTextsTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
