package org.sealport.web.security;

import static org.sealport.domain.access.ApiTokenProblem.API_TOKEN_REFUSED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.sealport.domain.shared.SealportException;
import org.sealport.services.token.ApiTokenSignIn;

/**
 * Whom a token of the compatible API speaks for: one of Keycloak's, or the access token of an API
 * token. The latter is trusted for a minute; then Keycloak is asked what its holder may do.
 */
@ApplicationScoped
class VcdIdentities {
  @Inject KeycloakRealm realm;
  @Inject ApiTokenSignIn apiTokens;

  private final VerifiedTokens verified = new VerifiedTokens(Clock.systemUTC());

  /**
   * @throws SealportException TOKEN_INVALID, SIGN_IN_UNAVAILABLE, IDENTITY_PROVIDER_FAILED
   */
  Identity of(String token) {
    return ApiTokenSignIn.isAccessToken(token)
        ? verified.find(token).orElseGet(() -> check(token))
        : realm.identity(token);
  }

  private Identity check(String token) {
    try {
      var holder = apiTokens.holder(token);
      var who = holder.caller();
      var membership = new Membership(who.tenantName(), who.tenant().value(), who.roles());
      var identity = new Identity(who.username(), who.fullName(), List.of(membership));
      verified.remember(token, identity, holder.until());
      return identity;
    } catch (SealportException refused) {
      throw refused.problem() == API_TOKEN_REFUSED
          ? new SealportException(AccessProblem.TOKEN_INVALID, refused)
          : refused;
    }
  }
}
