package org.sealport.keycloak;

import static org.sealport.domain.tenant.TenantProblem.IDENTITY_PROVIDER_FAILED;
import static org.sealport.domain.tenant.TenantProblem.TENANT_NAME_TAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.OrganizationGroupsResource;
import org.keycloak.admin.client.resource.OrganizationsResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.sealport.domain.access.Role;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.Caller;
import org.sealport.services.tenant.IdentityProvider;

/** Makes organizations and their role groups in Keycloak. */
@ApplicationScoped
public class KeycloakIdentityProvider implements IdentityProvider {
  private static final int PAGE = 100;

  @Inject KeycloakSettings settings;

  @Override
  public TenantId provision(String alias, String displayName) {
    try (var keycloak = connect()) {
      var organizations = keycloak.realm(settings.realm()).organizations();
      var id =
          find(organizations, alias).orElseGet(() -> create(organizations, alias, displayName));
      completeGroups(organizations.get(id).groups(), alias);
      return TenantId.of(id);
    } catch (WebApplicationException e) {
      throw new SealportException(IDENTITY_PROVIDER_FAILED, e, said(e));
    } catch (ProcessingException e) {
      throw new SealportException(IDENTITY_PROVIDER_FAILED, e, String.valueOf(e.getMessage()));
    }
  }

  private Keycloak connect() {
    return KeycloakBuilder.builder()
        .serverUrl(settings.url())
        .realm(settings.realm())
        .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .build();
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

  private static String said(WebApplicationException e) {
    var answer = e.getResponse();
    var body = answer.hasEntity() ? answer.readEntity(String.class) : "";
    return answer.getStatus() + " " + body;
  }
}
