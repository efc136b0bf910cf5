package org.sealport.services.token;

import java.time.Instant;
import org.sealport.domain.access.ApiToken;
import org.sealport.domain.access.ApiTokenId;

/**
 * One of a person's API tokens.
 *
 * @param usedAt null: nobody has signed in with it yet
 */
public record ApiTokenRow(
    ApiTokenId id, String name, String username, Instant createdAt, Instant usedAt) {
  static ApiTokenRow of(ApiToken token) {
    return new ApiTokenRow(
        token.id(), token.name(), token.username(), token.createdAt(), token.usedAt().orElse(null));
  }
}
