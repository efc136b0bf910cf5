package org.sealport.web.rest.v1.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.sealport.domain.access.AccessLevel;
import org.sealport.services.access.AccessRow;
import org.sealport.services.access.AccessSettings;

/**
 * What the members of the organization reach of a vApp or a catalog. The owner, and who administers
 * the organization, always reach all of it.
 *
 * @param owner a user name; not changed by writing this
 * @param everyone each member
 * @param members those with a level of their own; a member has the higher of both
 */
public record AccessJson(
    String owner,
    @NotNull AccessLevel everyone,
    @Size(max = 500) List<@NotNull @Valid Member> members) {
  /**
   * @param name a user name
   */
  public record Member(@NotBlank String name, @NotNull AccessLevel level) {}

  public static AccessJson of(AccessRow row) {
    return new AccessJson(
        row.owner(),
        row.everyone(),
        row.members().entrySet().stream()
            .map(each -> new Member(each.getKey(), each.getValue()))
            .toList());
  }

  /** A member that is named twice has the last level. */
  public AccessSettings toSettings() {
    var named = members == null ? List.<Member>of() : members;
    return new AccessSettings(
        everyone,
        named.stream().collect(Collectors.toMap(Member::name, Member::level, (a, b) -> b)));
  }
}
