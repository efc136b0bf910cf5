package org.sealport.services.token;

import static org.sealport.domain.access.ApiTokenProblem.API_TOKENS_TOO_MANY;
import static org.sealport.domain.access.ApiTokenProblem.API_TOKEN_REFUSED;
import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.sealport.domain.access.ApiToken;
import org.sealport.domain.access.ApiTokenId;
import org.sealport.domain.access.ApiTokens;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tenant.Tenants;
import org.sealport.services.access.Caller;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.access.Directory;

/** Keeps API tokens. Each call is a transaction of its own: Keycloak is asked in between. */
@ApplicationScoped
public class ApiTokenRegistry {
  @Inject ApiTokens tokens;
  @Inject Tenants tenants;
  @Inject ApiTokenTrail trail;
  @Inject CurrentCaller caller;

  /** Whose a token is, before Keycloak was asked whether that still holds. */
  record Claim(ApiTokenId token, TenantId tenant, String organization, String userId) {}

  @Transactional
  public ApiTokenRow add(TenantId tenant, Directory.Person person, String name) {
    if (tokens.of(tenant, person.username()).size() >= ApiToken.MOST) {
      throw API_TOKENS_TOO_MANY.with(ApiToken.MOST);
    }
    var token = ApiToken.register(tenant, person.id(), person.username(), name);
    tokens.add(token);
    trail.record(caller.get(), TaskOperation.API_TOKEN_CREATE, token);
    return ApiTokenRow.of(token);
  }

  @Transactional
  public List<ApiTokenRow> of(TenantId tenant, String username) {
    return tokens.of(tenant, username).stream().map(ApiTokenRow::of).toList();
  }

  @Transactional
  public void remove(TenantId tenant, String username, ApiTokenId id) {
    var token = own(tenant, username, id);
    trail.record(caller.get(), TaskOperation.API_TOKEN_REVOKE, token);
    tokens.remove(token);
  }

  @Transactional
  public void give(TenantId tenant, String username, ApiTokenId id, String secret) {
    own(tenant, username, id).give(secret);
  }

  /** Another person's is as unknown as another organization's. */
  private ApiToken own(TenantId tenant, String username, ApiTokenId id) {
    var token = tokens.get(tenant, id);
    if (!token.isOf(username)) {
      throw NOT_FOUND.with(id);
    }
    return token;
  }

  /** Whose secret it is. */
  @Transactional
  public Claim claim(String secret) {
    return claim(
        tokens.withDigest(ApiToken.digestOf(secret)).orElseThrow(() -> API_TOKEN_REFUSED.with()));
  }

  /** Its holder has signed in with it now; the audit tells of the first time. */
  @Transactional
  public void used(ApiTokenId id, Caller holder) {
    var token = tokens.find(id).orElseThrow(() -> API_TOKEN_REFUSED.with());
    if (token.usedAt().isEmpty()) {
      trail.record(holder, TaskOperation.API_TOKEN_USE, token);
    }
    tokens.used(token, Instant.now());
  }

  @Transactional
  public Claim claim(ApiTokenId id) {
    return claim(tokens.find(id).orElseThrow(() -> API_TOKEN_REFUSED.with()));
  }

  private Claim claim(ApiToken token) {
    var organization = tenants.get(token.tenant()).name();
    return new Claim(token.id(), token.tenant(), organization, token.userId());
  }
}
