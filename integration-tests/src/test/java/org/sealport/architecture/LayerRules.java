package org.sealport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.Arrays;

/** Which layer may see which, and which feature may see which. */
final class LayerRules {
  private static final String BAD = "org.sealport.architecture.bad.";

  /** An id, an enum, a record: what a feature lets others know of itself. */
  private static final DescribedPredicate<JavaClass> A_VALUE =
      new DescribedPredicate<>("a value") {
        @Override
        public boolean test(JavaClass type) {
          return type.isRecord() || type.isEnum();
        }
      };

  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("Domain")
          .definedBy(in("domain"))
          .layer("Services")
          .definedBy(in("services"))
          .layer("Persistence")
          .definedBy(in("persistence"))
          .layer("Lab")
          .definedBy(in("lab"))
          .optionalLayer("VSphere")
          .definedBy(in("vsphere"))
          .optionalLayer("Keycloak")
          .definedBy(in("keycloak"))
          .optionalLayer("Subscription")
          .definedBy(in("subscription"))
          .layer("Web")
          .definedBy(in("web"))
          .whereLayer("Domain")
          .mayNotAccessAnyLayer()
          .whereLayer("Services")
          .mayOnlyAccessLayers("Domain")
          .whereLayer("Persistence")
          .mayOnlyAccessLayers("Domain", "Services")
          .whereLayer("Lab")
          .mayOnlyAccessLayers("Domain", "Services")
          .whereLayer("VSphere")
          .mayOnlyAccessLayers("Domain", "Services")
          .whereLayer("Keycloak")
          .mayOnlyAccessLayers("Domain", "Services")
          .whereLayer("Subscription")
          .mayOnlyAccessLayers("Domain", "Services")
          .whereLayer("Web")
          .mayOnlyAccessLayers("Domain", "Services")
          .because("adapters and pages are replaceable; what they serve does not know them");

  static final ArchRule WEB_HOLDS_NO_ENTITIES =
      noClasses()
          .that()
          .resideInAnyPackage(in("web"))
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class)
          .because("pages and JSON see records, so lazy loading stays behind the services");

  static final ArchRule WEB_CALLS_NO_REPOSITORY =
      noClasses()
          .that()
          .resideInAnyPackage(in("web"))
          .should()
          .dependOnClassesThat(isRepository())
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.persistence..")
          .because("a read goes through a query, a change through a use case that names its right");

  static final ArchRule ENTITIES_LIVE_IN_THE_DOMAIN =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .or()
          .areAnnotatedWith(Embeddable.class)
          .should()
          .resideInAPackage("org.sealport.domain..")
          .because("a second set of row classes would double every change");

  static final ArchRule VERSIONS_ARE_COMPARED_IN_TABLES =
      noClasses()
          .that()
          .resideInAnyPackage(concat(in("services"), in("persistence"), in("web")))
          .should()
          .callMethod("org.sealport.domain.vcenter.VCenterVersion", "isAtLeast", "java.lang.String")
          .orShould()
          .callMethod(
              "org.sealport.domain.vcenter.VCenterVersion",
              "compareTo",
              "org.sealport.domain.vcenter.VCenterVersion")
          .because("what a vCenter can do by its version is a row of a table in the domain");

  /**
   * vm and tpm know each other's ids and enums (a VM holds a TPM; a rule looks at hardware): values
   * may be known by anyone, behaviour must not go round in circles.
   */
  static final ArchRule FEATURES_OF_THE_DOMAIN_ARE_FREE_OF_CYCLES =
      slices()
          .matching("org.sealport.domain.(*)..")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(alwaysTrue(), A_VALUE)
          .because("a feature that can be read alone can be changed alone");

  static final ArchRule FEATURES_OF_THE_SERVICES_ARE_FREE_OF_CYCLES =
      slices()
          .matching("org.sealport.(services|architecture.bad.services).(*)..")
          .should()
          .beFreeOfCycles()
          .because("a feature that can be read alone can be changed alone");

  static final ArchRule INFRASTRUCTURE_IS_REACHED_BY_PORTS =
      noClasses()
          .that()
          .resideInAnyPackage(concat(in("domain"), in("services"), in("persistence"), in("web")))
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.sealport.lab..")
                  .or(resideInAPackage("org.sealport.vsphere.."))
                  .or(resideInAPackage("org.sealport.keycloak.."))
                  .or(resideInAPackage("org.sealport.subscription..")))
          .because("one port, several adapters");

  private LayerRules() {}

  /** A layer's packages: its own, and the one of its deliberately bad classes. */
  static String[] in(String layer) {
    return new String[] {"org.sealport." + layer + "..", BAD + layer + ".."};
  }

  static String[] concat(String[]... packages) {
    return Arrays.stream(packages).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static DescribedPredicate<JavaClass> isRepository() {
    return resideInAPackage("org.sealport.domain..")
        .and(DescribedPredicate.describe("is a repository", JavaClass::isInterface))
        .and(
            DescribedPredicate.describe(
                "is no Problem", type -> !type.getSimpleName().equals("Problem")))
        .and(
            DescribedPredicate.describe(
                "is no sealed value", type -> !type.getSimpleName().equals("Decision")));
  }
}
