package org.sealport.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Instant;
import org.sealport.domain.shared.SealportException;

/**
 * Checks the tokens by which Keycloak says that a session is over (OpenID Connect Back-Channel).
 */
@ApplicationScoped
class LogoutTokens {
  @Inject SecuritySettings settings;
  @Inject KeycloakRealm realm;

  /**
   * @throws SealportException TOKEN_INVALID, SIGN_IN_UNAVAILABLE
   */
  LogoutTokenClaimsSet verified(String token) {
    return verified(
        token,
        new Issuer(settings.issuer()),
        new ClientID(settings.clientId()),
        realm.known().keys());
  }

  /** Signature, issuer, audience, age, the logout event, a session or a person, and no nonce. */
  static LogoutTokenClaimsSet verified(
      String token, Issuer issuer, ClientID client, JWSKeySelector<?> keys) {
    var validator = new LogoutTokenValidator(issuer, client, false, keys, null);
    validator.setMaxClockSkew(KeycloakRealm.CLOCK_SKEW_SECONDS);
    try {
      var claims = validator.validate(JWTParser.parse(token));
      requireUnexpired(claims.getNumberClaim("exp"));
      return claims;
    } catch (KeySourceException e) {
      throw new SealportException(AccessProblem.SIGN_IN_UNAVAILABLE, e);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new SealportException(AccessProblem.TOKEN_INVALID, e);
    }
  }

  /** The validator does not look at it. */
  private static void requireUnexpired(Number expires) {
    var now = Instant.now().minusSeconds(KeycloakRealm.CLOCK_SKEW_SECONDS).getEpochSecond();
    if (expires != null && expires.longValue() < now) {
      throw AccessProblem.TOKEN_INVALID.with();
    }
  }
}
