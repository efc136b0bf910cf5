package org.sealport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.sealport.architecture.LayerRules.in;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.Directory;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.catalog.CatalogSource;
import org.sealport.services.task.Accepted;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.tenant.IdentityProvider;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterAdapter;
import org.sealport.services.vcenter.VCenterPort;
import org.sealport.services.vcenter.VCenterPorts;

/** Rights, transactions and remote calls. */
final class UseCaseRules {
  private static final DescribedPredicate<JavaClass> A_TRANSACTION =
      DescribedPredicate.describe(
          "have a transaction",
          type ->
              type.isAnnotatedWith(Stateless.class)
                  || type.isAnnotatedWith(Transactional.class)
                  || type.getMethods().stream()
                      .anyMatch(method -> method.isAnnotatedWith(Transactional.class)));

  private static final DescribedPredicate<JavaClass> REMOTE =
      DescribedPredicate.describe(
          "are remote",
          type ->
              type.isAssignableTo(VCenterPort.class)
                  || type.isAssignableTo(VCenterPorts.class)
                  || type.isAssignableTo(VCenterAdapter.class)
                  || type.isAssignableTo(IdentityProvider.class)
                  || type.isAssignableTo(Directory.class)
                  || type.isAssignableTo(CatalogSource.class)
                  || type.isEquivalentTo(ReadBack.class));

  private static final DescribedPredicate<JavaMethod> OF_A_USE_CASE =
      DescribedPredicate.describe(
          "belong to a use case",
          method ->
              method.getOwner().isAnnotatedWith(Stateless.class)
                  || method.getOwner().getSimpleName().endsWith("Service"));

  private static final DescribedPredicate<JavaClass> ARE_USE_CASES =
      DescribedPredicate.describe(
          "are use cases",
          type ->
              type.isAnnotatedWith(Stateless.class)
                  || type.getSimpleName().endsWith("Service")
                      && type.getPackageName().startsWith("org.sealport.services"));

  private static final DescribedPredicate<JavaMethod> START_A_TASK =
      DescribedPredicate.describe(
          "start a task",
          method ->
              Set.of(TaskId.class.getName(), Accepted.class.getName())
                  .contains(method.getRawReturnType().getName()));

  /** An implementation of a query interface of the services. */
  private static final DescribedPredicate<JavaMethod> OF_A_QUERY =
      DescribedPredicate.describe(
          "implement a query",
          method ->
              method.getOwner().getAllRawInterfaces().stream()
                  .filter(type -> type.getSimpleName().endsWith("Queries"))
                  .flatMap(type -> type.getMethods().stream())
                  .anyMatch(asked -> asked.getName().equals(method.getName())));

  static final ArchRule EVERY_USE_CASE_NAMES_ITS_RIGHT =
      methods()
          .that()
          .arePublic()
          .and(OF_A_USE_CASE)
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(in("services"))
          .should()
          .beAnnotatedWith(RequiresRight.class)
          .because("what names no right is open to everybody who is signed in");

  static final ArchRule EVERY_QUERY_NAMES_ITS_RIGHT =
      methods()
          .that()
          .arePublic()
          .and(OF_A_QUERY)
          .and()
          .areDeclaredInClassesThat()
          .areNotInterfaces()
          .should()
          .beAnnotatedWith(RequiresRight.class)
          .because("a read that names no right is open to everybody who is signed in");

  static final ArchRule RIGHTS_STAND_ON_METHODS =
      noClasses()
          .that()
          .areNotAnnotatedWith("jakarta.interceptor.Interceptor")
          .should()
          .beAnnotatedWith(RequiresRight.class)
          .because("the interceptor reads the right of the method that is called");

  static final ArchRule USE_CASES_TAKE_THE_TENANT_FIRST =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .should(
              ArchConditions.take("the tenant as first parameter", UseCaseRules::takesTenantFirst))
          .because("the interceptor compares the first parameter with the caller's tenant");

  static final ArchRule WHAT_CHANGES_A_VM_IS_AUDITED =
      methods()
          .that()
          .arePublic()
          .and(START_A_TASK)
          .and()
          .areDeclaredInClassesThat(ARE_USE_CASES)
          .should()
          .beAnnotatedWith(Audited.class)
          .because("a refusal that leaves no record can be tried for ever");

  static final ArchRule NO_REMOTE_CALL_INSIDE_A_TRANSACTION =
      noClasses()
          .that(A_TRANSACTION)
          .should()
          .dependOnClassesThat(REMOTE)
          .because("a remote call takes minutes and cannot be rolled back");

  static final ArchRule HANDLERS_CALL_NO_USE_CASE =
      noClasses()
          .that()
          .areAssignableTo(TaskHandler.class)
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Stateless.class)
          .because("a task has no caller whose right could be checked");

  static final ArchRule HANDLERS_HAVE_NO_TRANSACTION =
      classes()
          .that()
          .areAssignableTo(TaskHandler.class)
          .should()
          .notBeAnnotatedWith(Transactional.class)
          .andShould()
          .notBeAnnotatedWith(Stateless.class)
          .because("a handler calls the vCenter; its changes go through TaskRun.commit");

  private UseCaseRules() {}

  private static boolean takesTenantFirst(JavaMethod method) {
    var parameters = method.getRawParameterTypes();
    return !parameters.isEmpty() && parameters.get(0).isEquivalentTo(TenantId.class);
  }
}
