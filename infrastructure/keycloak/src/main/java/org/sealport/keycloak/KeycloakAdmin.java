package org.sealport.keycloak;

import static org.sealport.domain.tenant.TenantProblem.IDENTITY_PROVIDER_FAILED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Function;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.sealport.domain.shared.SealportException;

/** Calls of Keycloak's admin API, by the service account. */
@ApplicationScoped
class KeycloakAdmin {
  @Inject KeycloakSettings settings;

  /**
   * @throws SealportException IDENTITY_PROVIDER_FAILED
   */
  <T> T call(Function<RealmResource, T> calls) {
    try (var keycloak =
        KeycloakBuilder.builder()
            .serverUrl(settings.url())
            .realm(settings.realm())
            .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
            .clientId(settings.clientId())
            .clientSecret(settings.clientSecret())
            .build()) {
      return calls.apply(keycloak.realm(settings.realm()));
    } catch (WebApplicationException e) {
      throw new SealportException(IDENTITY_PROVIDER_FAILED, e, said(e));
    } catch (ProcessingException e) {
      throw new SealportException(IDENTITY_PROVIDER_FAILED, e, String.valueOf(e.getMessage()));
    }
  }

  private static String said(WebApplicationException e) {
    var answer = e.getResponse();
    var body = answer.hasEntity() ? answer.readEntity(String.class) : "";
    return answer.getStatus() + " " + body;
  }
}
