package org.sealport.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.sealport.domain.shared.SealportException;

/**
 * Sign-in of people by OpenID Connect's code flow with PKCE, and what follows from it: refresh and
 * sign-out. Keeps no state of its own.
 */
@ApplicationScoped
class CodeFlow {
  /** Every membership comes in one token, so switching the organization asks nobody. */
  private static final Scope SCOPE = Scope.parse("openid organization:*");

  @Inject SecuritySettings settings;
  @Inject KeycloakRealm realm;

  /** The first step: what to remember, and where to send the browser. */
  record Departure(PendingSignIn pending, URI to) {}

  /** What Keycloak gave; the access token was checked and read. */
  record Tokens(
      Identity identity,
      KeycloakSession keycloak,
      String idToken,
      String refreshToken,
      Instant expires) {
    @Override
    public String toString() {
      return "Tokens[" + identity.username() + "]";
    }
  }

  Departure depart(String target) {
    var state = new State();
    var nonce = new Nonce();
    var verifier = new CodeVerifier();
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, SCOPE, new ClientID(settings.clientId()), callback())
            .endpointURI(realm.known().metadata().getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build();
    var pending =
        new PendingSignIn(state.getValue(), nonce.getValue(), verifier.getValue(), target);
    return new Departure(pending, request.toURI());
  }

  /**
   * Redeems the code.
   *
   * @throws SealportException TOKEN_INVALID, SIGN_IN_UNAVAILABLE
   */
  Tokens arrive(PendingSignIn pending, String code) {
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), callback(), new CodeVerifier(pending.verifier()));
    var tokens = ask(grant);
    var claims = ourIdToken(tokens, new Nonce(pending.nonce()));
    var session =
        new KeycloakSession(
            String.valueOf(claims.getSessionID()), claims.getSubject().getValue(), Instant.now());
    return read(tokens, session, null);
  }

  /**
   * Asks Keycloak again: the person may have lost a role, an organization, or the account.
   *
   * @throws SealportException TOKEN_INVALID: signed out or deactivated; SIGN_IN_UNAVAILABLE
   */
  Tokens refresh(SignIn signIn) {
    var answer = ask(new RefreshTokenGrant(new RefreshToken(signIn.refreshToken())));
    return read(answer, signIn.keycloak(), signIn);
  }

  /** Where to send the browser so that Keycloak's session ends too. */
  URI signOut(String idToken) {
    try {
      return new LogoutRequest(
              realm.known().metadata().getEndSessionEndpointURI(),
              com.nimbusds.jwt.JWTParser.parse(idToken),
              settings.publicUrl().resolve("/"),
              null)
          .toURI();
    } catch (java.text.ParseException e) {
      throw new SealportException(AccessProblem.TOKEN_INVALID, e);
    }
  }

  private URI callback() {
    return URI.create(settings.publicUrl() + SignInServlet.CALLBACK);
  }

  private OIDCTokenResponse ask(AuthorizationGrant grant) {
    var client =
        new ClientSecretBasic(
            new ClientID(settings.clientId()), new Secret(settings.clientSecret()));
    var request =
        new TokenRequest.Builder(realm.known().metadata().getTokenEndpointURI(), client, grant)
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(KeycloakRealm.TIMEOUT_MILLIS);
    request.setReadTimeout(KeycloakRealm.TIMEOUT_MILLIS);
    try {
      var answer = request.send();
      var parsed = OIDCTokenResponseParser.parse(answer);
      if (parsed.indicatesSuccess()) {
        return (OIDCTokenResponse) parsed.toSuccessResponse();
      }
      var error = parsed.toErrorResponse().getErrorObject();
      throw OAuth2Error.INVALID_GRANT.equals(error)
          ? AccessProblem.TOKEN_INVALID.with()
          : new SealportException(
              AccessProblem.SIGN_IN_UNAVAILABLE, new IOException(String.valueOf(error.getCode())));
    } catch (IOException | ParseException e) {
      throw new SealportException(AccessProblem.SIGN_IN_UNAVAILABLE, e);
    }
  }

  private IDTokenClaimsSet ourIdToken(OIDCTokenResponse tokens, Nonce nonce) {
    var validator =
        new IDTokenValidator(
            new Issuer(settings.issuer()),
            new ClientID(settings.clientId()),
            realm.known().keys(),
            null);
    validator.setMaxClockSkew(KeycloakRealm.CLOCK_SKEW_SECONDS);
    try {
      return validator.validate(tokens.getOIDCTokens().getIDToken(), nonce);
    } catch (BadJOSEException | JOSEException e) {
      throw new SealportException(AccessProblem.TOKEN_INVALID, e);
    }
  }

  private Tokens read(OIDCTokenResponse response, KeycloakSession session, SignIn before) {
    var tokens = response.getOIDCTokens();
    var access = tokens.getAccessToken();
    var identity = realm.identity(access.getValue());
    var idToken = tokens.getIDTokenString();
    var refreshToken = tokens.getRefreshToken();
    return new Tokens(
        identity,
        session,
        idToken != null || before == null ? idToken : before.idToken(),
        refreshToken != null
            ? refreshToken.getValue()
            : before == null ? "" : before.refreshToken(),
        Instant.now().plusSeconds(access.getLifetime()));
  }
}
