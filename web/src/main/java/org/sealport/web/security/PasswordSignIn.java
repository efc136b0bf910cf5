package org.sealport.web.security;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sealport.domain.shared.SealportException;
import org.sealport.services.access.Caller;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.token.ApiTokenSignIn;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;

/**
 * Sign-in of clients of the compatible API: {@code user@organization} and a password, which only
 * Keycloak checks, or a token that it gave before.
 */
@ApplicationScoped
public class PasswordSignIn {
  private static final Logger LOG = Logger.getLogger(PasswordSignIn.class.getName());
  private static final String BASIC = "basic ";

  @Inject SecuritySettings settings;
  @Inject KeycloakRealm realm;
  @Inject VcdIdentities identities;
  @Inject EndedTokens ended;
  @Inject CurrentCaller caller;

  private final SignInTurns turns = new SignInTurns();

  /** The name and the password that were sent. */
  private record Credentials(String user, String organization, String password) {}

  /**
   * Signs in; the caller of the request is known from then on.
   *
   * @param provider whether the address is the one of the provider
   * @return the token of the session
   * @throws SealportException SIGN_IN_REFUSED, SIGN_IN_UNAVAILABLE
   */
  public String signIn(HttpServletRequest request, boolean provider) {
    var authorization = request.getHeader("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      var sent = credentials(authorization.substring(BASIC.length()).strip());
      return enter(token(sent), sent.organization(), provider);
    }
    var given = VcdToken.of(request).orElseThrow(() -> ProtocolProblem.SIGN_IN_REFUSED.with());
    ended.requireLiving(given.value());
    return enter(given.value(), given.organization(), provider);
  }

  /**
   * Lets a request in by a token that it carries in its body; the caller is known from then on.
   *
   * @param organization the one that the token must be for, as clients name it
   * @throws SealportException TOKEN_INVALID, SIGN_IN_REFUSED
   */
  public void byAssertion(String token, String organization) {
    var given = VcdToken.parse(token);
    ended.requireLiving(given.value());
    var alias = VcdToken.alias(organization);
    enter(given.value(), alias, alias.equals(Caller.PROVIDER_ORGANIZATION));
  }

  private String enter(String token, String organization, boolean provider) {
    var identity = identities.of(token);
    var membership =
        organization == null
            ? ApiGate.choose(identity, null, null)
            : identity
                .member(organization)
                .orElseThrow(() -> ProtocolProblem.SIGN_IN_REFUSED.with());
    if (membership.alias().equals(Caller.PROVIDER_ORGANIZATION) != provider) {
      throw ProtocolProblem.SIGN_IN_REFUSED.with();
    }
    caller.is(identity.in(membership));
    return identity.memberships().size() == 1 ? token : token + ";org=" + membership.alias();
  }

  private static Credentials credentials(String encoded) {
    try {
      var plain = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = plain.indexOf(':');
      int at = plain.lastIndexOf('@', colon);
      if (at > 0 && colon > at) {
        return new Credentials(
            plain.substring(0, at),
            VcdToken.alias(plain.substring(at + 1, colon)),
            plain.substring(colon + 1));
      }
    } catch (IllegalArgumentException e) {
      LOG.log(Level.FINE, "no base64", e);
    }
    throw ProtocolProblem.SIGN_IN_REFUSED.with();
  }

  /** For the one organization: the token names no other. */
  private String token(Credentials sent) {
    if (settings.passwordClientId().isEmpty() || !sent.organization().matches("[\\w.-]+")) {
      throw ProtocolProblem.SIGN_IN_REFUSED.with();
    }
    var grant = new ResourceOwnerPasswordCredentialsGrant(sent.user(), new Secret(sent.password()));
    var scope = Scope.parse("openid organization:" + sent.organization());
    var request =
        new TokenRequest.Builder(realm.known().metadata().getTokenEndpointURI(), client(), grant)
            .scope(scope)
            .build()
            .toHTTPRequest();
    try {
      var answer = TokenResponse.parse(turns.of(sent.user(), limited(request)::send));
      if (answer.indicatesSuccess()) {
        return answer.toSuccessResponse().getTokens().getAccessToken().getValue();
      }
      var error = answer.toErrorResponse().getErrorObject();
      throw OAuth2Error.INVALID_GRANT.equals(error) || OAuth2Error.INVALID_SCOPE.equals(error)
          ? ProtocolProblem.SIGN_IN_REFUSED.with()
          : new SealportException(
              AccessProblem.SIGN_IN_UNAVAILABLE, new IOException(String.valueOf(error.getCode())));
    } catch (IOException | ParseException e) {
      throw new SealportException(AccessProblem.SIGN_IN_UNAVAILABLE, e);
    }
  }

  /** Ends the session of the request's token, here and in Keycloak. */
  public void signOut(HttpServletRequest request) {
    var token = VcdToken.of(request);
    if (token.isEmpty()) {
      return;
    }
    ended.end(token.get().value());
    if (ApiTokenSignIn.isAccessToken(token.get().value())) {
      return; // Keycloak does not know it
    }
    var revocation =
        new TokenRevocationRequest(
            realm.known().metadata().getRevocationEndpointURI(),
            client(),
            new BearerAccessToken(token.get().value()));
    try {
      limited(revocation.toHTTPRequest()).send();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Keycloak was not told of a sign-out", e);
    }
  }

  private ClientSecretBasic client() {
    return new ClientSecretBasic(
        new ClientID(settings.passwordClientId()), new Secret(settings.passwordClientSecret()));
  }

  private static HTTPRequest limited(HTTPRequest request) {
    request.setConnectTimeout(KeycloakRealm.TIMEOUT_MILLIS);
    request.setReadTimeout(KeycloakRealm.TIMEOUT_MILLIS);
    return request;
  }
}
