package org.sealport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.sealport.architecture.LayerRules.in;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.faces.view.ViewScoped;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.sealport.domain.shared.Problem;
import org.sealport.services.task.TaskHandler;

/** Entities, names and numbers. */
final class CodeRules {
  private static final int INJECTED_FIELDS = 7;

  private static final Set<String> INJECTIONS =
      Set.of(
          "jakarta.inject.Inject",
          "jakarta.ejb.EJB",
          "jakarta.annotation.Resource",
          "jakarta.persistence.PersistenceContext",
          "jakarta.ws.rs.core.Context");

  private static final DescribedPredicate<JavaClass> A_PROBLEM_ENUM =
      DescribedPredicate.describe(
          "are enums of problems", type -> type.isEnum() && type.isAssignableTo(Problem.class));

  static final ArchRule ENTITIES_HAVE_NO_SETTERS =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameMatching("set[A-Z].*")
          .because("an entity's verbs keep its invariants");

  static final ArchRule ENTITIES_KEEP_THEIR_STATE_PRIVATE =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .and()
          .areNotStatic()
          .should()
          .bePrivate()
          .because("an entity's verbs keep its invariants");

  static final ArchRule NO_OLD_DATES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Calendar")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.text.SimpleDateFormat")
          .because("java.time says what it means and does not change under one's hands");

  static final ArchRule NO_STANDARD_STREAMS =
      noClasses().should(ACCESS_STANDARD_STREAMS).because("nobody reads a server's console");

  static final ArchRule AT_MOST_SEVEN_INJECTED_FIELDS =
      classes()
          .should(
              ArchConditions.be(
                  "a class of at most " + INJECTED_FIELDS + " injected fields",
                  type ->
                      type.getFields().stream().filter(CodeRules::isInjected).count()
                          <= INJECTED_FIELDS))
          .because("a class that needs more does more than one thing");

  static final ArchRule USE_CASES_ARE_NAMED_SERVICE =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .should()
          .haveSimpleNameEndingWith("Service")
          .andShould()
          .resideInAnyPackage(in("services"));

  static final ArchRule HANDLERS_ARE_NAMED_HANDLER =
      classes()
          .that()
          .areAssignableTo(TaskHandler.class)
          .and()
          .areNotInterfaces()
          .should()
          .haveSimpleNameEndingWith("Handler");

  static final ArchRule PROBLEMS_ARE_NAMED_PROBLEM =
      classes().that(A_PROBLEM_ENUM).should().haveSimpleNameEndingWith("Problem");

  static final ArchRule RESOURCES_ARE_NAMED_RESOURCE =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .haveSimpleNameEndingWith("Resource")
          .andShould()
          .resideInAnyPackage(in("web"));

  static final ArchRule VIEWS_ARE_NAMED_VIEW =
      classes()
          .that()
          .areAnnotatedWith(ViewScoped.class)
          .should()
          .haveSimpleNameEndingWith("View")
          .orShould()
          .haveSimpleNameEndingWith("Actions")
          .allowEmptyShould(true);

  /** {@code Vms} of the domain is {@code JpaVms} here. */
  static final ArchRule REPOSITORIES_ARE_NAMED_JPA =
      classes()
          .that(
              DescribedPredicate.describe(
                  "implement a repository of the domain",
                  type ->
                      type.getRawInterfaces().stream()
                          .anyMatch(
                              implemented ->
                                  implemented.getPackageName().startsWith("org.sealport.domain")
                                      && !implemented.isEquivalentTo(Problem.class)
                                      && !implemented.getSimpleName().equals("Decision"))))
          .should()
          .haveSimpleNameStartingWith("Jpa");

  private CodeRules() {}

  private static boolean isInjected(JavaField field) {
    return field.getAnnotations().stream()
        .anyMatch(annotation -> INJECTIONS.contains(annotation.getRawType().getName()));
  }
}
