package org.sealport.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealport.domain.shared.SealportException;

/** Which word of Keycloak ends a session (OpenID Connect Back-Channel Logout 1.0, 2.6). */
class LogoutTokenTest {
  private static final String ISSUER = "https://id.example/realms/sealport";
  private static final RSAKey KEY = key();
  private static final RSAKey OTHER = key();

  @Test
  void keycloaksLogoutTokenForThisClientCounts() {
    var claims = verified(signed(KEY, good().build()));

    assertThat(claims.getSessionID().getValue()).isEqualTo("session-1");
    assertThat(claims.getSubject().getValue()).isEqualTo("me");
  }

  @Test
  void withoutASessionItIsAboutThePerson() {
    assertThat(verified(signed(KEY, good().claim("sid", null).build())).getSessionID()).isNull();
  }

  @Test
  void withoutASessionAndAPersonItIsRefused() {
    refused(signed(KEY, good().claim("sid", null).subject(null).build()));
  }

  @Test
  void anIdTokenIsNoLogoutToken() {
    refused(signed(KEY, good().claim("events", null).build()));
    refused(signed(KEY, good().claim("nonce", "n").build()));
  }

  @Test
  void anotherIssuerClientOrKeyIsRefused() {
    refused(signed(KEY, good().issuer("https://id.example/realms/other").build()));
    refused(signed(KEY, good().audience("another-client").build()));
    refused(signed(OTHER, good().build()));
    refused(new PlainJWT(good().build()).serialize());
    refused("no token at all");
  }

  @Test
  void anExpiredTokenIsRefused() {
    refused(signed(KEY, good().expirationTime(Date.from(Instant.now().minusSeconds(40))).build()));
  }

  @Test
  void aSessionThatHasEndedIsOverForGoodAndOnlyThat() {
    var ended = new EndedSessions();
    ended.session("session-1");

    assertThat(ended.contains(session("session-1", "me"))).isTrue();
    assertThat(ended.contains(session("session-2", "me"))).isFalse();
  }

  @Test
  void aPersonMaySignInAgainAfterAllSessionsHaveEnded() {
    var ended = new EndedSessions();
    var before = session("session-1", "me");
    ended.person("me");

    assertThat(ended.contains(before)).isTrue();
    assertThat(ended.contains(session("session-2", "somebody else"))).isFalse();
    assertThat(ended.contains(new KeycloakSession("session-3", "me", Instant.now().plusSeconds(1))))
        .isFalse();
  }

  private static KeycloakSession session(String id, String subject) {
    return new KeycloakSession(id, subject, Instant.now());
  }

  private static void refused(String token) {
    assertThatThrownBy(() -> verified(token)).isInstanceOf(SealportException.class);
  }

  private static LogoutTokenClaimsSet verified(String token) {
    var keys =
        new JWSVerificationKeySelector<SecurityContext>(
            KeycloakRealm.ALGORITHMS, new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())));
    return LogoutTokens.verified(token, new Issuer(ISSUER), new ClientID("sealport-portal"), keys);
  }

  private static JWTClaimsSet.Builder good() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience("sealport-portal")
        .subject("me")
        .jwtID("1")
        .claim("sid", "session-1")
        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
        .issueTime(new Date())
        .expirationTime(Date.from(Instant.now().plusSeconds(60)));
  }

  private static String signed(RSAKey key, JWTClaimsSet claims) {
    try {
      var jwt =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("k1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
