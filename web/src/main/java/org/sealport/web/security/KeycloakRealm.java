package org.sealport.web.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.sealport.domain.shared.SealportException;

/**
 * The realm's addresses and keys, and the check of its tokens.
 *
 * <p>Everything is fetched at first use and tried again after a failure, so the portal may start
 * before Keycloak does. Keys are cached; a short outage of Keycloak does not stop calls whose
 * tokens are signed by a known key.
 */
@ApplicationScoped
public class KeycloakRealm {
  static final int TIMEOUT_MILLIS = 5000;
  static final int CLOCK_SKEW_SECONDS = 30;

  /** Asymmetric ones only: nobody but Keycloak can sign. */
  static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private static final int MAX_BYTES = 256 * 1024;

  @Inject SecuritySettings settings;

  private final VerifiedTokens verified = new VerifiedTokens(Clock.systemUTC());
  private volatile Known known;

  /** What discovery told. */
  record Known(
      OIDCProviderMetadata metadata,
      JWSVerificationKeySelector<SecurityContext> keys,
      DefaultJWTProcessor<SecurityContext> accessTokens) {}

  /**
   * Checks signature, issuer, audience and life of an access token.
   *
   * @throws SealportException TOKEN_INVALID, SIGN_IN_UNAVAILABLE
   */
  public Identity identity(String accessToken) {
    return verified.find(accessToken).orElseGet(() -> verify(accessToken));
  }

  private Identity verify(String accessToken) {
    try {
      var claims = known().accessTokens().process(accessToken, null);
      var identity = Claims.identity(claims);
      var end = Instant.ofEpochSecond((Long) claims.toJSONObject().get("exp"));
      verified.remember(accessToken, identity, end.plusSeconds(CLOCK_SKEW_SECONDS));
      return identity;
    } catch (KeySourceException e) {
      throw new SealportException(AccessProblem.SIGN_IN_UNAVAILABLE, e);
    } catch (ParseException | BadJOSEException | com.nimbusds.jose.JOSEException e) {
      throw new SealportException(AccessProblem.TOKEN_INVALID, e);
    }
  }

  /**
   * @throws SealportException SIGN_IN_UNAVAILABLE: Keycloak did not answer
   */
  Known known() {
    var now = known;
    return now != null ? now : discover();
  }

  private synchronized Known discover() {
    if (known == null) {
      try {
        var metadata =
            OIDCProviderMetadata.resolve(
                new Issuer(settings.issuer()), TIMEOUT_MILLIS, TIMEOUT_MILLIS);
        var keys = new JWSVerificationKeySelector<>(ALGORITHMS, keySource(metadata));
        known = new Known(metadata, keys, accessTokens(keys));
      } catch (GeneralException | IOException e) {
        throw new SealportException(AccessProblem.SIGN_IN_UNAVAILABLE, e);
      }
    }
    return known;
  }

  private static JWKSource<SecurityContext> keySource(OIDCProviderMetadata metadata)
      throws MalformedURLException {
    return JWKSourceBuilder.create(
            metadata.getJWKSetURI().toURL(),
            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_BYTES))
        .retrying(true)
        .rateLimited(Duration.ofSeconds(30).toMillis())
        .cache(Duration.ofMinutes(15).toMillis(), Duration.ofSeconds(15).toMillis())
        .refreshAheadCache(false)
        .outageTolerant(Duration.ofHours(4).toMillis())
        .build();
  }

  private DefaultJWTProcessor<SecurityContext> accessTokens(
      JWSVerificationKeySelector<SecurityContext> keys) {
    return accessTokens(keys, settings.issuer().toString(), settings.audience());
  }

  /** Keycloak tells an access token from its other tokens by the claim {@code typ}. */
  static DefaultJWTProcessor<SecurityContext> accessTokens(
      JWSVerificationKeySelector<SecurityContext> keys, String issuer, String audience) {
    var must = new JWTClaimsSet.Builder().issuer(issuer).claim("typ", "Bearer").build();
    var claims =
        new DefaultJWTClaimsVerifier<SecurityContext>(audience, must, Set.of("sub", "exp", "iat"));
    claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(keys);
    processor.setJWTClaimsSetVerifier(claims);
    return processor;
  }
}
