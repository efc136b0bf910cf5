package org.sealport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule holds in the product, and every rule bites. */
class HouseRulesTest {
  private static final ImportOption NO_TEST_JARS = location -> !location.contains("-tests.jar");

  /** What the Keycloak adapter carries of others under another name. */
  private static final ImportOption OUR_OWN = location -> !location.contains("/shaded/");

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOptions(List.of(new ImportOption.DoNotIncludeTests(), NO_TEST_JARS, OUR_OWN))
          .importPackages("org.sealport");

  @ParameterizedTest
  @EnumSource
  void holdsInTheProduct(HouseRule rule) {
    rule.rule().check(PRODUCT);
  }

  @ParameterizedTest
  @EnumSource
  void rejectsItsBadClass(HouseRule rule) {
    var classes =
        new ClassFileImporter()
            .importPackages(
                "org.sealport.architecture.bad",
                "org.sealport.domain.badalpha",
                "org.sealport.domain.badbeta");

    var found = rule.rule().evaluate(classes).getFailureReport().toString();

    assertThat(rule.bad())
        .isNotEmpty()
        .allSatisfy(bad -> assertThat(found).contains(bad.getSimpleName()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "domain.vm.Vm",
        "services.vm.VmService",
        "persistence.vm.JpaVms",
        "lab.LabVCenter",
        "keycloak.KeycloakIdentityProvider",
        "web.rest.v1.vm.VmResource"
      })
  void everyModuleIsLookedAt(String name) {
    assertThat(PRODUCT.contain("org.sealport." + name)).isTrue();
  }

  @Test
  void noTestIsTakenForTheProduct() {
    assertThat(PRODUCT).noneMatch(type -> type.getSimpleName().endsWith("Test"));
  }
}
