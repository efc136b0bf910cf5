package org.sealport.web.rest.vcd.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealport.domain.access.Role;
import org.sealport.domain.shared.Rows;
import org.sealport.services.access.Directory.Person;
import org.sealport.services.access.PeopleService;
import org.sealport.services.tenant.TenantRow;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;

/** Records of users, as Keycloak knows them now, and of what they can be. */
@ApplicationScoped
class PeopleRecords {
  @Inject PeopleService people;
  @Inject Reach reach;
  @Inject Names names;

  /** Keycloak is asked for no more than the filter leaves: for one user, in one organization. */
  Reading users(Fiql.Node filter) {
    var said = Narrowing.of(filter);
    var name = said.name();
    var org = said.entity("org");
    var segments =
        reach.tenants().stream()
            .filter(tenant -> isAsked(tenant, org))
            .map(tenant -> users(tenant, name))
            .toList();
    return new Reading(segments, said.isExact(), Map.of());
  }

  private static boolean isAsked(TenantRow tenant, UUID org) {
    return org == null || tenant.id().value().equals(org);
  }

  private Segment users(TenantRow tenant, String name) {
    if (name != null) {
      return Segment.of(
          people.named(tenant.id(), name).stream().map(person -> user(tenant, person)).toList());
    }
    return Segment.of(
        page ->
            new Rows<>(
                people.list(tenant.id(), page.first(), page.size()), people.count(tenant.id())),
        person -> user(tenant, person));
  }

  private QueryRecord user(TenantRow tenant, Person person) {
    return QueryRecord.of(names.user(person.username()))
        .with("fullName", person.fullName())
        .with("isEnabled", person.enabled())
        .with("isLdapUser", false)
        .with("identityProviderType", "OAUTH")
        .with(
            "roleNames",
            person.roles().stream()
                .filter(role -> role.isProvider() == tenant.provider())
                .sorted()
                .map(Role::label)
                .collect(Collectors.joining(",")))
        .with("deployedVMQuota", 0)
        .with("storedVMQuota", 0)
        .with("org", names.org(tenant).href)
        .with("orgName", Reach.name(tenant));
  }

  List<QueryRecord> roles() {
    var all = new ArrayList<QueryRecord>();
    for (var tenant : reach.tenants()) {
      Arrays.stream(Role.values())
          .filter(role -> role.isProvider() == tenant.provider())
          .forEach(role -> all.add(role(tenant, role)));
    }
    return all;
  }

  private QueryRecord role(TenantRow tenant, Role role) {
    return QueryRecord.of(names.roleReference(role))
        .with("description", "")
        .with("isReadOnly", true)
        .with("org", names.org(tenant).href)
        .with("orgName", Reach.name(tenant));
  }
}
