package org.sealport.keycloak;

import static org.sealport.domain.tenant.TenantProblem.IDENTITY_PROVIDER_FAILED;
import static org.sealport.domain.tenant.TenantProblem.TENANT_NAME_TAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.OrganizationGroupsResource;
import org.keycloak.admin.client.resource.OrganizationsResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.sealport.domain.access.Role;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.Caller;
import org.sealport.services.tenant.IdentityProvider;

/** Makes and removes organizations and their role groups in Keycloak. */
@ApplicationScoped
public class KeycloakIdentityProvider implements IdentityProvider {
  private static final int PAGE = 100;

  @Inject KeycloakAdmin admin;

  @Override
  public TenantId provision(String alias, String displayName) {
    return admin.call(
        realm -> {
          var organizations = realm.organizations();
          var id =
              find(organizations, alias).orElseGet(() -> create(organizations, alias, displayName));
          completeGroups(organizations.get(id).groups(), alias);
          return TenantId.of(id);
        });
  }

  @Override
  public void rename(TenantId organization, String displayName) {
    admin.call(
        realm -> {
          var of = realm.organizations().get(organization.toString());
          var known = of.toRepresentation();
          known.setName(displayName);
          try (var answer = of.update(known)) {
            if (answer.getStatus() == Response.Status.CONFLICT.getStatusCode()) {
              throw TENANT_NAME_TAKEN.with(displayName);
            }
            return requireDone(answer);
          }
        });
  }

  @Override
  public void remove(TenantId organization) {
    admin.call(
        realm -> {
          try (var answer = realm.organizations().get(organization.toString()).delete()) {
            return answer.getStatus() == Response.Status.NOT_FOUND.getStatusCode()
                || requireDone(answer);
          }
        });
  }

  private static boolean requireDone(Response answer) {
    if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
      throw IDENTITY_PROVIDER_FAILED.with(answer.getStatus());
    }
    return true;
  }

  /** Keycloak searches by name and domain, not by alias. */
  private static Optional<String> find(OrganizationsResource organizations, String alias) {
    for (int first = 0; ; first += PAGE) {
      var page = organizations.list(first, PAGE);
      var found = page.stream().filter(each -> alias.equals(each.getAlias())).findFirst();
      if (found.isPresent() || page.size() < PAGE) {
        return found.map(OrganizationRepresentation::getId);
      }
    }
  }

  private static String create(
      OrganizationsResource organizations, String alias, String displayName) {
    var wanted = new OrganizationRepresentation();
    wanted.setAlias(alias);
    wanted.setName(displayName);
    wanted.setEnabled(true);
    try (var answer = organizations.create(wanted)) {
      if (answer.getStatus() == Response.Status.CONFLICT.getStatusCode()) {
        throw TENANT_NAME_TAKEN.with(displayName);
      }
      return CreatedResponseUtil.getCreatedId(answer);
    }
  }

  /** A role is held through the organization's group of its name. */
  private static void completeGroups(OrganizationGroupsResource groups, String alias) {
    var existing =
        groups.getAll(null, null, null, 0, PAGE, true, false).stream()
            .map(GroupRepresentation::getName)
            .collect(Collectors.toSet());
    var provider = alias.equals(Caller.PROVIDER_ORGANIZATION);
    Arrays.stream(Role.values())
        .filter(role -> role.isProvider() == provider && !existing.contains(role.label()))
        .forEach(role -> addGroup(groups, role.label()));
  }

  private static void addGroup(OrganizationGroupsResource groups, String name) {
    var group = new GroupRepresentation();
    group.setName(name);
    try (var answer = groups.addTopLevelGroup(group)) {
      CreatedResponseUtil.getCreatedId(answer);
    }
  }
}
