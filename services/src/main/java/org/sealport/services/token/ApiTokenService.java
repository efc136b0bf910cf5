package org.sealport.services.token;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.access.ApiTokenId;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.access.Directory;
import org.sealport.services.access.RequiresRight;

/** A person's own API tokens in the organization that it works in. */
@ApplicationScoped
public class ApiTokenService {
  @Inject CurrentCaller caller;
  @Inject Directory directory;
  @Inject ApiTokenRegistry registry;

  /**
   * Names a token. Its secret is given out by {@link ApiTokenSignIn#give}.
   *
   * @throws org.sealport.domain.shared.SealportException NAME_INVALID, API_TOKEN_NAME_TAKEN,
   *     API_TOKENS_TOO_MANY, NOT_FOUND: not the caller's own organization
   */
  @RequiresRight(Right.TENANT_VIEW)
  public ApiTokenRow register(TenantId tenant, String name) {
    requireOwn(tenant);
    var person =
        directory
            .named(tenant, caller.get().username())
            .orElseThrow(() -> NOT_FOUND.with(caller.get().username()));
    return registry.add(tenant, person, name);
  }

  /** By name. */
  @RequiresRight(Right.TENANT_VIEW)
  public List<ApiTokenRow> list(TenantId tenant) {
    requireOwn(tenant);
    return registry.of(tenant, caller.get().username());
  }

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  @RequiresRight(Right.TENANT_VIEW)
  public ApiTokenRow get(TenantId tenant, ApiTokenId id) {
    return list(tenant).stream()
        .filter(token -> token.id().equals(id))
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  /**
   * Whoever signed in with it is signed out within a minute.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  @RequiresRight(Right.TENANT_VIEW)
  public void revoke(TenantId tenant, ApiTokenId id) {
    requireOwn(tenant);
    registry.remove(tenant, caller.get().username(), id);
  }

  /** The provider acts in any organization, but is a member of its own only. */
  private void requireOwn(TenantId tenant) {
    if (!caller.get().tenant().equals(tenant)) {
      throw NOT_FOUND.with(tenant);
    }
  }
}
