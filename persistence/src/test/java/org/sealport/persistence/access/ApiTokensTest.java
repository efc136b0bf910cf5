package org.sealport.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sealport.domain.access.ApiToken;
import org.sealport.domain.access.ApiTokenProblem;
import org.sealport.domain.access.ApiTokens;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.shared.Fixture;
import org.sealport.persistence.shared.TestDatabase;

class ApiTokensTest {
  private final Fixture acme = Fixture.organization();
  private final Fixture globex = Fixture.organization();

  private static <T> T with(Function<ApiTokens, T> work) {
    return TestDatabase.shared().inTransaction(all -> work.apply(new JpaApiTokens(all.scope())));
  }

  private static Optional<ApiToken> withDigest(String digest) {
    return with(tokens -> tokens.withDigest(digest));
  }

  private static ApiToken add(TenantId tenant, String person, String name, String secret) {
    var token = ApiToken.register(tenant, "id-of-" + person, person, name);
    if (secret != null) {
      token.give(secret);
    }
    return with(
        tokens -> {
          tokens.add(token);
          return token;
        });
  }

  @Test
  void theSecretIsFoundByItsDigestAndIsNowhere() {
    var secret = "secret of " + acme.tenant();
    var token = add(acme.tenant(), "alice", "ci", secret);

    assertThat(withDigest(ApiToken.digestOf(secret)).orElseThrow().id()).isEqualTo(token.id());
    assertThat(ApiToken.digestOf(secret)).doesNotContain(secret);
    assertThat(withDigest(secret)).isEmpty();
  }

  @Test
  void aPersonsTokensAreOfOneOrganization() {
    add(acme.tenant(), "mika", "a", null);
    add(globex.tenant(), "mika", "b", null);
    add(acme.tenant(), "alice", "c", null);

    List<ApiToken> found = with(tokens -> tokens.of(acme.tenant(), "mika"));

    assertThat(found).extracting(ApiToken::name).containsExactly("a");
  }

  @Test
  void anotherOrganizationsTokenIsNotFound() {
    var token = add(globex.tenant(), "gina", "ci", null);

    assertThatThrownBy(() -> with(tokens -> tokens.get(acme.tenant(), token.id())))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.NOT_FOUND));
  }

  @Test
  void aNameIsTakenOncePerPerson() {
    add(acme.tenant(), "alice", "ci", null);
    add(acme.tenant(), "carol", "ci", null);

    assertThatThrownBy(() -> add(acme.tenant(), "alice", "ci", null))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(ApiTokenProblem.API_TOKEN_NAME_TAKEN));
  }

  @Test
  void useIsRememberedAndARevokedTokenIsGone() {
    var secret = "used in " + acme.tenant();
    var token = add(acme.tenant(), "alice", "used", secret);
    var now = Instant.parse("2026-01-02T03:04:05Z");

    with(
        tokens -> {
          tokens.used(token, now);
          return null;
        });
    Optional<Instant> usedAt = with(tokens -> tokens.find(token.id()).orElseThrow().usedAt());
    assertThat(usedAt).contains(now);

    with(
        tokens -> {
          tokens.remove(tokens.get(acme.tenant(), token.id()));
          return null;
        });
    assertThat(withDigest(ApiToken.digestOf(secret))).isEmpty();
  }
}
