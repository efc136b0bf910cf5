package org.sealport.web.rest.v1.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.tpm.TpmProblem;

/** Every problem speaks both languages. */
class ProblemTextsTest {
  /** Where the layers' problems are compiled to, seen from this module. */
  private static final List<Path> LAYERS =
      List.of(
          Path.of("../domain/src/main/java"),
          Path.of("../services/src/main/java"),
          Path.of("src/main/java"));

  static Stream<Problem> problems() throws IOException {
    return LAYERS.stream()
        .flatMap(ProblemTextsTest::problemTypes)
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(Problem.class::cast);
  }

  private static Stream<Class<?>> problemTypes(Path sources) {
    try (var files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith("Problem.java")).toList().stream()
          .<Class<?>>map(file -> type(sources.relativize(file)))
          .filter(type -> type.isEnum() && Problem.class.isAssignableFrom(type));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Class<?> type(Path source) {
    try {
      return Class.forName(source.toString().replace(".java", "").replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theEnumsAreFound() throws IOException {
    assertThat(problems().toList()).contains(CommonProblem.NOT_FOUND).hasSizeGreaterThan(80);
  }

  @ParameterizedTest
  @MethodSource("problems")
  void everyProblemHasATextInEachLanguage(Problem problem) {
    for (var language : ProblemTexts.LANGUAGES) {
      assertThat(bundle(language).keySet()).as(language.toString()).contains(problem.name());
      if (problem instanceof TpmProblem) {
        assertThat(bundle(language).keySet())
            .contains(problem.name() + ".required", problem.name() + ".remedy");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      textBlock =
          """
      null,                  There is no such object.
      en,                    There is no such object.
      'fr, de;q=0.5',        There is no such object.
      'ja-JP, en;q=0.5',     指定されたオブジェクトはありません。
      'fr, ja;q=0.5',        指定されたオブジェクトはありません。
      ;;;,                   There is no such object.
      """)
  void theCallersLanguageDecides(String header, String expected) {
    assertThat(ProblemTexts.asAsked(header).text(CommonProblem.NOT_FOUND, List.of("x")))
        .isEqualTo(expected);
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        ProblemTexts.BUNDLE,
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
