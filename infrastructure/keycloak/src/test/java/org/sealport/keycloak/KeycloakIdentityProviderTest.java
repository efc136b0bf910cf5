package org.sealport.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.representations.idm.GroupRepresentation;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantProblem;

/** Against the demo realm of a running Keycloak. */
class KeycloakIdentityProviderTest {
  private static final String KEYCLOAK = "SEALPORT_TEST_KEYCLOAK_URL";

  @Test
  @EnabledIfEnvironmentVariable(named = KEYCLOAK, matches = ".+")
  void anOrganizationIsMadeOnceWithAGroupForEachTenantRole() {
    var provider = provider(System.getenv(KEYCLOAK), "demo-only-provisioning-secret");
    var alias = "test-" + UUID.randomUUID();
    var made = provider.provision(alias, "Test of " + alias);
    try (var keycloak = admin(provider.admin.settings)) {
      var organization = keycloak.realm("sealport").organizations().get(made.value().toString());
      try {
        assertThat(provider.provision(alias, "Test of " + alias)).isEqualTo(made);
        assertThat(organization.toRepresentation().getAlias()).isEqualTo(alias);
        assertThat(organization.groups().getAll(null, null, null, 0, 50, true, false))
            .extracting(GroupRepresentation::getName)
            .containsExactlyInAnyOrder(
                "Organization Administrator",
                "Catalog Author",
                "vApp Author",
                "vApp User",
                "Console Access Only");
      } finally {
        organization.delete().close();
      }
    }
  }

  @Test
  @EnabledIfEnvironmentVariable(named = KEYCLOAK, matches = ".+")
  void anExistingOrganizationIsFoundByItsAlias() {
    var provider = provider(System.getenv(KEYCLOAK), "demo-only-provisioning-secret");
    assertThat(provider.provision("acme", "Acme").value())
        .hasToString("a0000000-0000-4000-8000-000000000002");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = KEYCLOAK, matches = ".+")
  void aWrongSecretIsTold() {
    refused(provider(System.getenv(KEYCLOAK), "wrong"), "401");
  }

  @Test
  void aKeycloakThatDoesNotAnswerIsTold() {
    refused(provider("http://localhost:1", "any"), "localhost:1");
  }

  private static void refused(KeycloakIdentityProvider provider, String why) {
    assertThatThrownBy(() -> provider.provision("nobody", "Nobody"))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(TenantProblem.IDENTITY_PROVIDER_FAILED))
        .hasMessageContaining(why);
  }

  private static KeycloakIdentityProvider provider(String url, String secret) {
    var settings = new KeycloakSettings();
    settings.url = Optional.of(url);
    settings.realm = "sealport";
    settings.clientId = "sealport-provisioning";
    settings.clientSecret = Optional.of(secret);
    var provider = new KeycloakIdentityProvider();
    provider.admin = new KeycloakAdmin();
    provider.admin.settings = settings;
    return provider;
  }

  private static org.keycloak.admin.client.Keycloak admin(KeycloakSettings settings) {
    return KeycloakBuilder.builder()
        .serverUrl(settings.url())
        .realm(settings.realm())
        .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .build();
  }
}
