package org.sealport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.tpm.TpmRules;
import org.sealport.services.tpm.Performs;
import org.sealport.services.tpm.Preflight;

/** No operation of the rule book's section B is forgotten. */
class OperationsTest {
  private static final List<JavaMethod> PERFORMING =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("org.sealport.services")
              .stream()
              .flatMap(type -> type.getMethods().stream())
              .filter(method -> method.isAnnotatedWith(Performs.class))
              .toList();

  private static List<JavaMethod> performing(TpmOperation operation) {
    return PERFORMING.stream()
        .filter(
            method ->
                Arrays.asList(method.getAnnotationOfType(Performs.class).value())
                    .contains(operation))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void hasARowInTheTable(TpmOperation operation) {
    assertThat(TpmRules.TABLE).extracting(TpmRules.Row::operation).contains(operation);
  }

  @ParameterizedTest
  @EnumSource
  void hasAUseCase(TpmOperation operation) {
    assertThat(performing(operation))
        .as("use cases of %s", operation)
        .anyMatch(method -> !method.getRawReturnType().isEquivalentTo(Preflight.class));
  }

  /** A package is judged when it is complete. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CREATE_VAPP_FROM_OVF", "CREATE_TEMPLATE_FROM_OVF"})
  void canBeAskedBeforehand(TpmOperation operation) {
    assertThat(performing(operation))
        .as("preflights of %s", operation)
        .anyMatch(method -> method.getRawReturnType().isEquivalentTo(Preflight.class));
  }
}
