package org.sealport.services.access;

import java.util.SortedMap;
import java.util.TreeMap;
import org.sealport.domain.access.Access;
import org.sealport.domain.access.AccessLevel;

/**
 * What the members of the organization reach of a vApp or a catalog.
 *
 * @param members by user name, the owner left out
 */
public record AccessRow(
    String owner, AccessLevel everyone, SortedMap<String, AccessLevel> members) {
  public static AccessRow of(Access access) {
    return new AccessRow(access.owner(), access.everyone(), new TreeMap<>(access.members()));
  }

  /** As it is after these have been set. */
  public static AccessRow of(String owner, AccessSettings settings) {
    var members = new TreeMap<>(settings.members());
    members.remove(owner);
    return new AccessRow(owner, settings.everyone(), members);
  }

  public AccessSettings settings() {
    return new AccessSettings(everyone, members);
  }
}
