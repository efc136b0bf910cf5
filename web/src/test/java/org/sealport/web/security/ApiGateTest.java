package org.sealport.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealport.domain.access.Role;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;

/** In which organization a call acts, and when a cookie is enough. */
class ApiGateTest {
  private static final Membership ACME = member("acme", Role.VAPP_AUTHOR);
  private static final Membership GLOBEX = member("globex", Role.VAPP_USER);
  private static final Membership SYSTEM = member("system", Role.SYSTEM_ADMINISTRATOR);

  @Test
  void theOnlyOrganizationNeedsNoName() {
    assertThat(ApiGate.choose(who(ACME), null, null)).isEqualTo(ACME);
  }

  @Test
  void ofSeveralOrganizationsOneMustBeNamed() {
    refused(who(ACME, GLOBEX), null, AccessProblem.ORGANIZATION_NOT_CHOSEN);
    assertThat(ApiGate.choose(who(ACME, GLOBEX), "globex", null)).isEqualTo(GLOBEX);
    assertThat(ApiGate.choose(who(ACME, GLOBEX), GLOBEX.organization().toString(), null))
        .isEqualTo(GLOBEX);
  }

  @Test
  void aPageActsInTheOrganizationThatThePersonChose() {
    assertThat(ApiGate.choose(who(ACME, GLOBEX), null, GLOBEX)).isEqualTo(GLOBEX);
  }

  @Test
  void anotherOrganizationIsRefusedWhetherItExistsOrNot() {
    refused(who(ACME), "globex", AccessProblem.ORGANIZATION_NOT_YOURS);
    refused(who(ACME), "nowhere", AccessProblem.ORGANIZATION_NOT_YOURS);
    refused(who(ACME), "system", AccessProblem.ORGANIZATION_NOT_YOURS);
    refused(who(ACME), "", AccessProblem.ORGANIZATION_NOT_YOURS);
  }

  @Test
  void theProviderNamesAnyOrganizationAndActsAsTheProvider() {
    assertThat(ApiGate.choose(who(SYSTEM), "acme", null)).isEqualTo(SYSTEM);
  }

  @Test
  void aMemberOfBothActsInTheNamedOne() {
    assertThat(ApiGate.choose(who(ACME, SYSTEM), "acme", null)).isEqualTo(ACME);
    assertThat(ApiGate.choose(who(ACME, SYSTEM), "globex", null)).isEqualTo(SYSTEM);
  }

  @Test
  void nobodyWithoutAnOrganizationComesIn() {
    refused(who(), null, AccessProblem.ORGANIZATION_MISSING);
    refused(who(), "acme", AccessProblem.ORGANIZATION_MISSING);
  }

  @Test
  void aCookieAloneIsNotEnough() {
    assertThat(ApiGate.isSame("secret", null)).isFalse();
    assertThat(ApiGate.isSame("secret", "")).isFalse();
    assertThat(ApiGate.isSame("secret", "guess")).isFalse();
    assertThat(ApiGate.isSame("secret", "secret")).isTrue();
  }

  private static void refused(Identity identity, String named, Problem problem) {
    assertThatThrownBy(() -> ApiGate.choose(identity, named, null))
        .isInstanceOfSatisfying(
            SealportException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  private static Identity who(Membership... memberships) {
    return new Identity("somebody", "Some Body", List.of(memberships));
  }

  private static Membership member(String alias, Role role) {
    return new Membership(alias, UUID.randomUUID(), Set.of(role));
  }
}
