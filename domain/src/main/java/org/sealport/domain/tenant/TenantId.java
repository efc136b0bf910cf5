package org.sealport.domain.tenant;

import java.util.UUID;
import org.sealport.domain.shared.Ids;

/**
 * Identifies a tenant: the id of its organization in Keycloak, so that a token names it without a
 * look-up.
 */
public record TenantId(UUID value) {
  public static TenantId random() {
    return new TenantId(UUID.randomUUID());
  }

  /** Parses what a client sent; anything that is no UUID is "not found". */
  public static TenantId of(String text) {
    return new TenantId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
