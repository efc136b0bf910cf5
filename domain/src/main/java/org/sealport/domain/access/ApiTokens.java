package org.sealport.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealport.domain.tenant.TenantId;

/** API tokens. Who signs in names no organization: the token does, so some look-ups do without. */
public interface ApiTokens {
  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  ApiToken get(TenantId tenant, ApiTokenId id);

  /** Of any organization. */
  Optional<ApiToken> find(ApiTokenId id);

  /** Of any organization, by the digest of its secret. */
  Optional<ApiToken> withDigest(String digest);

  /** A person's, by name. */
  List<ApiToken> of(TenantId tenant, String username);

  /**
   * @throws org.sealport.domain.shared.SealportException API_TOKEN_NAME_TAKEN
   */
  void add(ApiToken token);

  void remove(ApiToken token);

  /** Remembers the moment; of two at once either will do. */
  void used(ApiToken token, Instant at);
}
