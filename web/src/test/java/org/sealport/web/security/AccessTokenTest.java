package org.sealport.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** Which tokens count. */
class AccessTokenTest {
  private static final String ISSUER = "https://id.example/realms/sealport";
  private static final RSAKey KEY = key("k1");
  private static final RSAKey OTHER = key("k1");

  private final DefaultJWTProcessor<SecurityContext> processor =
      KeycloakRealm.accessTokens(
          new JWSVerificationKeySelector<>(
              KeycloakRealm.ALGORITHMS, new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK()))),
          ISSUER,
          "sealport-api");

  @Test
  void keycloaksAccessTokenForThisPortalCounts() throws Exception {
    assertThat(processor.process(signed(KEY, good().build()), null).getSubject()).isEqualTo("me");
  }

  @Test
  void clocksMayDifferByHalfAMinute() throws Exception {
    var late = Date.from(Instant.now().minusSeconds(20));
    assertThat(processor.process(signed(KEY, good().expirationTime(late).build()), null))
        .isNotNull();
  }

  @Test
  void anExpiredTokenIsRefused() {
    var late = Date.from(Instant.now().minusSeconds(31));
    refused(signed(KEY, good().expirationTime(late).build()));
  }

  @Test
  void aTokenWithoutAnEndIsRefused() {
    refused(signed(KEY, good().expirationTime(null).build()));
  }

  @Test
  void aTokenForAnotherAudienceIsRefused() {
    refused(signed(KEY, good().audience("account").build()));
    refused(signed(KEY, good().audience((String) null).build()));
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() {
    refused(signed(KEY, good().issuer("https://id.example/realms/other").build()));
  }

  @Test
  void anIdTokenIsNoAccessToken() {
    refused(signed(KEY, good().claim("typ", "ID").build()));
  }

  @Test
  void anotherKeysSignatureIsRefused() {
    refused(signed(OTHER, good().build()));
  }

  @Test
  void anUnsignedTokenIsRefused() {
    refused(new PlainJWT(good().build()).serialize());
  }

  @Test
  void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
    var secret = KEY.toPublicJWK().toJSONString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    refused(signed(new MACSigner(secret), JWSAlgorithm.HS256, good().build()));
  }

  private void refused(String token) {
    assertThatThrownBy(() -> processor.process(token, null)).isInstanceOf(BadJOSEException.class);
  }

  private static JWTClaimsSet.Builder good() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience("sealport-api")
        .subject("me")
        .claim("typ", "Bearer")
        .issueTime(new Date())
        .expirationTime(Date.from(Instant.now().plusSeconds(60)));
  }

  private static String signed(RSAKey key, JWTClaimsSet claims) {
    try {
      return signed(new RSASSASigner(key), JWSAlgorithm.RS256, claims);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWSSigner signer, JWSAlgorithm algorithm, JWTClaimsSet claims)
      throws JOSEException {
    var jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("k1").build(), claims);
    jwt.sign(signer);
    return jwt.serialize();
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
