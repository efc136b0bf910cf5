package org.sealport.services.access;

import java.util.Map;
import org.sealport.domain.access.AccessLevel;

/**
 * What the members of the organization are to reach of a vApp or a catalog.
 *
 * @param members by user name; those that are left out have what everyone has
 */
public record AccessSettings(AccessLevel everyone, Map<String, AccessLevel> members) {
  public AccessSettings {
    members = Map.copyOf(members);
  }
}
