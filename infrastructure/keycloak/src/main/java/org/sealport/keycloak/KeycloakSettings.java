package org.sealport.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantProblem;

/** Where Keycloak's admin API is and the service account that may use it. */
@ApplicationScoped
class KeycloakSettings {
  @Inject
  @ConfigProperty(name = "sealport.keycloak.url")
  Optional<String> url;

  @Inject
  @ConfigProperty(name = "sealport.keycloak.realm", defaultValue = "sealport")
  String realm;

  @Inject
  @ConfigProperty(
      name = "sealport.keycloak.admin.client.id",
      defaultValue = "sealport-provisioning")
  String clientId;

  @Inject
  @ConfigProperty(name = "sealport.keycloak.admin.client.secret")
  Optional<String> clientSecret;

  String url() {
    return required(url, "SEALPORT_KEYCLOAK_URL");
  }

  String realm() {
    return realm;
  }

  String clientId() {
    return clientId;
  }

  String clientSecret() {
    return required(clientSecret, "SEALPORT_KEYCLOAK_ADMIN_CLIENT_SECRET");
  }

  /** Asked for only when an organization is made, so a portal without this right starts too. */
  private static String required(Optional<String> value, String name) {
    return value.orElseThrow(
        () -> new SealportException(TenantProblem.IDENTITY_PROVIDER_FAILED, name + " is not set"));
  }
}
