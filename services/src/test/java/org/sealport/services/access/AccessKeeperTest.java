package org.sealport.services.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.domain.access.Access;
import org.sealport.domain.access.AccessLevel;
import org.sealport.domain.access.AccessProblem;
import org.sealport.domain.access.AccessRules.Subject;
import org.sealport.domain.access.Right;
import org.sealport.domain.access.Role;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;

class AccessKeeperTest {
  private final CurrentCaller current = new CurrentCaller();
  private final AccessKeeper keeper = new AccessKeeper(current);
  private final Access access = Access.of("victor");

  private void calls(String name, Role role, String organization) {
    current.is(new Caller(name, name, TenantId.random(), organization, Set.of(role)));
  }

  private void check() {
    keeper.check(access, Subject.VAPP, "the id", "vault");
  }

  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource({
    "VM_VIEW,    READ_ONLY,    ",
    "VM_EDIT,    READ_ONLY,    Change",
    "VM_POWER,   READ_ONLY,    Change",
    "VM_POWER,   CHANGE,       ",
    "VM_DELETE,  CHANGE,       FullControl",
    "VAPP_SHARE, CHANGE,       FullControl",
    "VM_DELETE,  FULL_CONTROL, "
  })
  void theRightThatIsUsedNeedsItsLevel(Right right, AccessLevel held, String needed) {
    calls("uma", Role.VAPP_AUTHOR, "acme");
    access.becomes(AccessLevel.NONE, Map.of("uma", held));
    current.uses(right);

    if (needed == null) {
      check();
    } else {
      assertThatThrownBy(this::check)
          .isInstanceOfSatisfying(
              SealportException.class,
              e -> {
                assertThat(e.problem()).isEqualTo(AccessProblem.ACCESS_TOO_LOW);
                assertThat(e.details()).isEqualTo(List.of("vault", needed, held.label(), "victor"));
              });
    }
  }

  @Test
  void whoHasNoAccessIsToldThatItIsNotThere() {
    calls("uma", Role.VAPP_AUTHOR, "acme");
    access.becomes(AccessLevel.NONE, Map.of());
    current.uses(Right.VM_DELETE);

    assertThatThrownBy(this::check)
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.NOT_FOUND));
  }

  @Test
  void administratorsTheProviderAndThePortalItselfReachAll() {
    access.becomes(AccessLevel.NONE, Map.of());
    current.uses(Right.VM_DELETE);
    check();
    calls("alice", Role.ORGANIZATION_ADMINISTRATOR, "acme");
    check();
    calls("root", Role.SYSTEM_ADMINISTRATOR, Caller.PROVIDER_ORGANIZATION);
    check();
  }
}
