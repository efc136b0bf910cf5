package org.sealport.services.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealport.domain.access.Right;
import org.sealport.domain.access.Role;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tenant.TenantProblem;

/** The check in front of every use case. */
class RightInterceptorTest {
  private static final TenantId ACME = TenantId.random();
  private static final TenantId GLOBEX = TenantId.random();

  /** A use case as the interceptor sees it. */
  static class UseCase {
    @RequiresRight(Right.VM_CREATE)
    String create(TenantId tenant, String name) {
      return name;
    }

    @RequiresRight(Right.VM_VIEW)
    String read(TenantId tenant, String name) {
      return name;
    }
  }

  @Test
  void whoHoldsTheRightInTheOwnOrganizationGoesOn() throws Exception {
    assertThat(called(Role.VAPP_AUTHOR, ACME)).isEqualTo("done");
  }

  @Test
  void whoLacksTheRightIsToldWhichOne() {
    assertRefused(Role.VAPP_USER, ACME, CommonProblem.RIGHT_MISSING, Right.VM_CREATE);
  }

  @Test
  void anotherTenantIsNotFoundWhateverTheRole() {
    assertRefused(Role.ORGANIZATION_ADMINISTRATOR, GLOBEX, CommonProblem.NOT_FOUND, GLOBEX);
    assertRefused(Role.VAPP_USER, GLOBEX, CommonProblem.NOT_FOUND, GLOBEX);
  }

  @Test
  void inADisabledOrganizationMembersReadAndChangeNothing() throws Exception {
    assertThatThrownBy(() -> called(Role.ORGANIZATION_ADMINISTRATOR, ACME, "create", false))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(TenantProblem.TENANT_DISABLED));
    assertThat(called(Role.ORGANIZATION_ADMINISTRATOR, ACME, "read", false)).isEqualTo("done");
  }

  private static void assertRefused(Role role, TenantId tenant, Problem problem, Object detail) {
    assertThatThrownBy(() -> called(role, tenant))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(problem);
              assertThat(e.details()).containsExactly(detail);
            });
  }

  private static Object called(Role role, TenantId tenant) throws Exception {
    return called(role, tenant, "create", true);
  }

  private static Object called(Role role, TenantId tenant, String name, boolean enabled)
      throws Exception {
    var interceptor = new RightInterceptor();
    interceptor.states = asked -> enabled;
    interceptor.current = new CurrentCaller();
    interceptor.current.is(new Caller("u", "U", ACME, "acme", Set.of(role)));
    var method = UseCase.class.getDeclaredMethod(name, TenantId.class, String.class);
    return interceptor.check(call(method, tenant, "name"));
  }

  private static InvocationContext call(Method method, Object... parameters) {
    return (InvocationContext)
        Proxy.newProxyInstance(
            InvocationContext.class.getClassLoader(),
            new Class<?>[] {InvocationContext.class},
            (proxy, asked, arguments) ->
                switch (asked.getName()) {
                  case "getMethod" -> method;
                  case "getParameters" -> parameters;
                  case "proceed" -> "done";
                  default -> throw new UnsupportedOperationException(asked.getName());
                });
  }
}
