package org.sealport.web.rest.v1.access;

import java.util.Arrays;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.services.access.Caller;

/**
 * The caller in the organization that the request is about.
 *
 * @param roles the names of the organization's groups
 * @param rights what the roles allow
 */
public record Me(
    String username,
    String fullName,
    Organization organization,
    boolean provider,
    List<String> roles,
    List<Right> rights) {
  /** An organization by its alias. */
  public record Organization(String id, String name) {}

  static Me of(Caller caller) {
    return new Me(
        caller.username(),
        caller.fullName(),
        new Organization(caller.tenant().toString(), caller.tenantName()),
        caller.isProvider(),
        caller.roles().stream().sorted().map(role -> role.label()).toList(),
        Arrays.stream(Right.values()).filter(caller::may).toList());
  }
}
