package org.sealport.web.security;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealport.domain.access.Role;

/**
 * Reads Keycloak's claims. The claim {@code organization} maps each alias to the organization's id
 * and to the paths of its groups that the user is in; a group of the name of a role grants it.
 */
final class Claims {
  private Claims() {}

  static Identity identity(JWTClaimsSet claims) {
    var username = text(claims, "preferred_username").orElseGet(claims::getSubject);
    return new Identity(
        username,
        text(claims, "name").orElse(username),
        memberships(claims.getClaim("organization")));
  }

  private static Optional<String> text(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Anything of another shape is no membership: a claim in doubt grants nothing. */
  private static List<Membership> memberships(Object claim) {
    var found = new ArrayList<Membership>();
    if (claim instanceof Map<?, ?> organizations) {
      organizations.forEach(
          (alias, about) -> {
            if (about instanceof Map<?, ?> facts) {
              id(facts.get("id"))
                  .ifPresent(
                      id ->
                          found.add(
                              new Membership((String) alias, id, roles(facts.get("groups")))));
            }
          });
    }
    found.sort(Comparator.comparing(Membership::alias));
    return found;
  }

  private static Optional<UUID> id(Object claim) {
    try {
      return claim instanceof String text ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Set<Role> roles(Object claim) {
    var roles = EnumSet.noneOf(Role.class);
    if (claim instanceof Collection<?> paths) {
      for (var path : paths) {
        if (path instanceof String text && text.startsWith("/")) {
          Role.labelled(text.substring(1)).ifPresent(roles::add);
        }
      }
    }
    return roles;
  }
}
