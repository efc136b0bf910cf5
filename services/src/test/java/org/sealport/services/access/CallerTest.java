package org.sealport.services.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealport.domain.access.Right;
import org.sealport.domain.access.Role;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;

/** Who may do what, where. */
class CallerTest {
  private static final TenantId SYSTEM = TenantId.random();
  private static final TenantId ACME = TenantId.random();
  private static final TenantId GLOBEX = TenantId.random();

  @ParameterizedTest
  @EnumSource
  void aTenantRoleGrantsItsRightsInTheTenantAndNothingInTheProvidersOrganization(Role role) {
    if (!role.isProvider()) {
      for (var right : Right.values()) {
        assertThat(in(ACME, "acme", role).may(right)).isEqualTo(role.grants(right));
        assertThat(in(SYSTEM, "system", role).may(right)).as("in system").isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProviderRoleGrantsItsRightsInTheProvidersOrganizationAndNothingInATenants(Role role) {
    if (role.isProvider()) {
      for (var right : Right.values()) {
        assertThat(in(SYSTEM, "system", role).may(right)).isEqualTo(role.grants(right));
        assertThat(in(ACME, "acme", role).may(right)).as("in acme").isFalse();
      }
    }
  }

  @Test
  void severalRolesAddUp() {
    var both = in(ACME, "acme", Role.CONSOLE_ACCESS_ONLY, Role.VAPP_USER);

    assertThat(both.may(Right.VM_CONSOLE)).isTrue();
    assertThat(both.may(Right.VM_POWER)).isTrue();
    assertThat(both.may(Right.VM_CREATE)).isFalse();
  }

  @Test
  void whoHasNoRoleMayNothing() {
    assertThat(Right.values()).noneMatch(in(ACME, "acme")::may);
  }

  @Test
  void aTenantsCallerReachesItsOwnOrganizationOnly() {
    var alice = in(ACME, "acme", Role.ORGANIZATION_ADMINISTRATOR);

    assertThat(alice.reaches(ACME)).isTrue();
    assertThat(alice.reaches(GLOBEX)).isFalse();
    assertThat(alice.reaches(SYSTEM)).isFalse();
  }

  @Test
  void theProvidersCallerReachesEveryOrganization() {
    var olivia = in(SYSTEM, "system", Role.SYSTEM_VIEWER);

    assertThat(olivia.reaches(ACME)).isTrue();
    assertThat(olivia.reaches(GLOBEX)).isTrue();
  }

  @Test
  void aRequestWithoutACallerIsUnauthenticated() {
    var current = new CurrentCaller();

    assertThat(current.find()).isEmpty();
    assertThatThrownBy(current::get)
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.UNAUTHENTICATED));
  }

  private static Caller in(TenantId tenant, String alias, Role... roles) {
    return new Caller("somebody", "Some Body", tenant, alias, Set.of(roles));
  }
}
