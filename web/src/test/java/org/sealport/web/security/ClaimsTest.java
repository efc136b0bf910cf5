package org.sealport.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.domain.access.Right;
import org.sealport.domain.access.Role;
import org.sealport.domain.tenant.TenantId;

/** What the portal makes of Keycloak's claims. */
class ClaimsTest {
  private static final Map<String, String> IDS =
      Map.of(
          "system", "a0000000-0000-4000-8000-000000000001",
          "acme", "a0000000-0000-4000-8000-000000000002",
          "globex", "a0000000-0000-4000-8000-000000000003");

  @ParameterizedTest(name = "{0} is {2} of {1}")
  @CsvSource(
      textBlock =
          """
      root,                             system, System Administrator
      olivia,                           system, System Viewer
      alice,                            acme,   Organization Administrator
      carol,                            acme,   Catalog Author
      victor,                           acme,   vApp Author
      uma,                              acme,   vApp User
      connie,                           acme,   Console Access Only
      gina,                             globex, Organization Administrator
      gus,                              globex, vApp User
      service-account-acme-automation,  acme,   vApp Author
      service-account-provider-automation, system, System Administrator
      """)
  void eachDemoUserHasExactlyTheRightsOfItsRole(String user, String alias, String label) {
    var caller = onlyCaller(token(user, organization(alias, "/" + label)));
    var role = Role.labelled(label).orElseThrow();
    assertThat(caller.username()).isEqualTo(user);
    assertThat(caller.tenant()).isEqualTo(TenantId.of(IDS.get(alias)));
    assertThat(caller.tenantName()).isEqualTo(alias);
    assertThat(caller.isProvider()).isEqualTo(alias.equals("system"));
    for (var right : Right.values()) {
      assertThat(caller.may(right)).as(right.name()).isEqualTo(role.grants(right));
    }
  }

  @Test
  void aUserOfTwoOrganizationsHasAnotherRoleInEach() {
    var mika =
        Claims.identity(
            token(
                "mika",
                Map.of(
                    "globex",
                    about("globex", "/vApp User"),
                    "acme",
                    about("acme", "/vApp Author"))));
    assertThat(mika.memberships()).extracting(Membership::alias).containsExactly("acme", "globex");
    assertThat(mika.in(mika.member("acme").orElseThrow()).may(Right.VM_CREATE)).isTrue();
    assertThat(mika.in(mika.member("globex").orElseThrow()).may(Right.VM_CREATE)).isFalse();
    assertThat(mika.member(IDS.get("globex"))).isEqualTo(mika.member("globex"));
  }

  @Test
  void aTenantsGroupNamedLikeAProvidersRoleGrantsNothing() {
    var caller = onlyCaller(token("mallory", organization("acme", "/System Administrator")));
    assertThat(EnumSet.allOf(Right.class)).noneMatch(caller::may);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vApp Author", "/staff/vApp Author", "/vapp author", "/", ""})
  void aGroupThatIsNotExactlyARoleGrantsNothing(String path) {
    var identity = Claims.identity(token("victor", organization("acme", path)));
    assertThat(identity.memberships().get(0).roles()).isEmpty();
  }

  @Test
  void aClaimOfAnotherShapeIsNoMembership() {
    for (var claim :
        List.of(
            "acme",
            List.of("acme"),
            Map.of(),
            Map.of("acme", "x"),
            Map.of("acme", Map.of("id", "not-an-id", "groups", List.of("/vApp Author"))),
            Map.of("acme", Map.of("groups", List.of("/vApp Author"))))) {
      assertThat(Claims.identity(token("victor", claim)).memberships()).as("" + claim).isEmpty();
    }
    assertThat(Claims.identity(token("victor", null)).memberships()).isEmpty();
  }

  @Test
  void missingGroupsAreAMembershipWithoutRoles() {
    var claim = Map.of("acme", Map.of("id", IDS.get("acme")));
    assertThat(Claims.identity(token("victor", claim)).memberships())
        .extracting(Membership::roles)
        .isEqualTo(List.of(Set.of()));
  }

  private static org.sealport.services.access.Caller onlyCaller(JWTClaimsSet token) {
    var identity = Claims.identity(token);
    return identity.in(ApiGate.choose(identity, null, null));
  }

  private static Map<String, Object> organization(String alias, String group) {
    return Map.of(alias, about(alias, group));
  }

  private static Map<String, Object> about(String alias, String group) {
    return Map.of("id", IDS.get(alias), "groups", List.of(group));
  }

  private static JWTClaimsSet token(String user, Object organization) {
    return new JWTClaimsSet.Builder()
        .subject("b0000000-0000-4000-8000-000000000005")
        .claim("preferred_username", user)
        .claim("organization", organization)
        .build();
  }
}
