package org.sealport.domain.access;

import java.util.UUID;

/** Identifies an API token; its holder's client is known by the same id. */
public record ApiTokenId(UUID value) {
  public static ApiTokenId random() {
    return new ApiTokenId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
