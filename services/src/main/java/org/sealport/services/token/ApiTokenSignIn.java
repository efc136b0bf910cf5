package org.sealport.services.token;

import static org.sealport.domain.access.ApiTokenProblem.API_TOKENS_UNAVAILABLE;
import static org.sealport.domain.access.ApiTokenProblem.API_TOKEN_REFUSED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.BufferUnderflowException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.sealport.domain.access.ApiTokenId;
import org.sealport.domain.shared.SealportException;
import org.sealport.services.access.Caller;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.access.Directory;
import org.sealport.services.shared.Secrets;

/**
 * Sign-in with an API token. The secret is exchanged for an access token of an hour, which is
 * sealed and kept nowhere. Neither says what its holder may do: Keycloak is asked, so that a role
 * that was taken away or a person who was switched off is noticed.
 */
@ApplicationScoped
public class ApiTokenSignIn {
  public static final Duration LIFE = Duration.ofHours(1);

  /** Tells these from Keycloak's tokens, none of which begins like this. */
  private static final String PREFIX = "sealport.";

  private static final String PURPOSE = "access token of an API token";
  private static final int SECRET_BYTES = 32;

  @Inject ApiTokenRegistry registry;
  @Inject Directory directory;
  @Inject CurrentCaller caller;
  @Inject Secrets secrets;

  private final SecureRandom random = new SecureRandom();
  private final Clock clock = Clock.systemUTC();

  /** What a sign-in gives. */
  public record Granted(String accessToken, String secret) {}

  /**
   * Whom an access token speaks for, as Keycloak knows it now.
   *
   * @param until when the access token ends
   */
  public record Holder(Caller caller, Instant until) {}

  public static boolean isAccessToken(String token) {
    return token.startsWith(PREFIX);
  }

  /**
   * Gives the secret of a token of the caller's out, once.
   *
   * @throws SealportException NOT_FOUND, API_TOKEN_GIVEN_OUT
   */
  public Granted give(ApiTokenId id) {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var access = seal(id);
    registry.give(caller.get().tenant(), caller.get().username(), id, secret);
    return new Granted(access, secret);
  }

  /**
   * @param organization the name of the one that is signed in to
   * @throws SealportException API_TOKEN_REFUSED, IDENTITY_PROVIDER_FAILED
   */
  public Granted signIn(String secret, String organization) {
    var claim = registry.claim(secret);
    if (!claim.organization().equals(organization)) {
      throw API_TOKEN_REFUSED.with();
    }
    registry.used(claim.token(), holder(claim));
    return new Granted(seal(claim.token()), null);
  }

  /**
   * @throws SealportException API_TOKEN_REFUSED, IDENTITY_PROVIDER_FAILED
   */
  public Holder holder(String accessToken) {
    var opened = open(accessToken).split(" ", -1);
    var until = Instant.ofEpochSecond(Long.parseLong(opened[1]));
    if (!clock.instant().isBefore(until)) {
      throw API_TOKEN_REFUSED.with();
    }
    return new Holder(holder(registry.claim(new ApiTokenId(UUID.fromString(opened[0])))), until);
  }

  private Caller holder(ApiTokenRegistry.Claim claim) {
    return directory
        .get(claim.tenant(), claim.userId())
        .filter(Directory.Person::enabled)
        .map(
            person ->
                new Caller(
                    person.username(),
                    person.fullName(),
                    claim.tenant(),
                    claim.organization(),
                    person.roles()))
        .orElseThrow(() -> API_TOKEN_REFUSED.with());
  }

  private String seal(ApiTokenId id) {
    if (!secrets.isPossible()) {
      throw API_TOKENS_UNAVAILABLE.with("SEALPORT_SECRET_KEY");
    }
    var end = clock.instant().plus(LIFE).getEpochSecond();
    var sealed = Base64.getDecoder().decode(secrets.seal(id + " " + end, PURPOSE));
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  private String open(String accessToken) {
    try {
      var sealed = Base64.getUrlDecoder().decode(accessToken.substring(PREFIX.length()));
      return secrets.open(Base64.getEncoder().encodeToString(sealed), PURPOSE);
    } catch (IllegalArgumentException | IllegalStateException | BufferUnderflowException e) {
      throw new SealportException(API_TOKEN_REFUSED, e);
    }
  }
}
