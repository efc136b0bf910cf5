package org.sealport.persistence.access;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealport.domain.access.ApiToken;
import org.sealport.domain.access.ApiTokenId;
import org.sealport.domain.access.ApiTokens;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.shared.TenantScope;

/** API tokens by tenant; by digest in the provider's scope, since who signs in has none yet. */
@ApplicationScoped
public class JpaApiTokens implements ApiTokens {
  private TenantScope scope;

  protected JpaApiTokens() {} // for CDI

  @Inject
  public JpaApiTokens(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public ApiToken get(TenantId tenant, ApiTokenId id) {
    return Optional.ofNullable(scope.of(tenant).find(ApiToken.class, id.value()))
        .filter(token -> token.tenant().equals(tenant))
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  @Override
  public Optional<ApiToken> find(ApiTokenId id) {
    return Optional.ofNullable(scope.ofProvider().find(ApiToken.class, id.value()));
  }

  @Override
  public Optional<ApiToken> withDigest(String digest) {
    return scope
        .ofProvider()
        .createQuery("select t from ApiToken t where t.digest = :digest", ApiToken.class)
        .setParameter("digest", digest)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<ApiToken> of(TenantId tenant, String username) {
    return scope
        .of(tenant)
        .createQuery(
            "select t from ApiToken t where t.tenantId = :tenant and t.username = :username"
                + " order by t.name",
            ApiToken.class)
        .setParameter("tenant", tenant.value())
        .setParameter("username", username)
        .getResultList();
  }

  @Override
  public void add(ApiToken token) {
    scope.add(token.tenant(), token, token.name());
  }

  @Override
  public void remove(ApiToken token) {
    scope.of(token.tenant()).remove(token);
  }

  @Override
  public void used(ApiToken token, Instant at) {
    scope
        .of(token.tenant())
        .createNativeQuery("update api_token set used_at = :at where id = :id")
        .setParameter("at", at)
        .setParameter("id", token.id().value())
        .executeUpdate();
  }
}
