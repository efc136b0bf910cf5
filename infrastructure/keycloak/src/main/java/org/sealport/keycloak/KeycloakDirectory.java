package org.sealport.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.MemberRepresentation;
import org.sealport.domain.access.Role;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.Directory;

/** Members of organizations in Keycloak, and the role groups they are in. */
@ApplicationScoped
public class KeycloakDirectory implements Directory {
  private static final int PAGE = 100;

  @Inject KeycloakAdmin admin;

  @Override
  public Optional<Person> get(TenantId organization, String id) {
    return admin.call(
        realm -> {
          var of = realm.organizations().get(organization.toString());
          return member(of, id).map(member -> person(of, member, isEnabled(of)));
        });
  }

  /** Keycloak says 400 for a person it does not know, 404 for one who is no member. */
  private static Optional<MemberRepresentation> member(OrganizationResource of, String id) {
    try {
      return Optional.of(of.members().member(id).toRepresentation());
    } catch (NotFoundException | BadRequestException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Person> named(TenantId organization, String username) {
    return admin.call(
        realm -> {
          var of = realm.organizations().get(organization.toString());
          return of.members().search(username, true, 0, PAGE).stream()
              .filter(member -> username.equals(member.getUsername()))
              .findFirst()
              .map(member -> person(of, member, isEnabled(of)));
        });
  }

  @Override
  public List<Person> list(TenantId organization, int first, int size) {
    return admin.call(
        realm -> {
          var of = realm.organizations().get(organization.toString());
          boolean enabled = isEnabled(of);
          return of.members().list(first, size).stream()
              .map(member -> person(of, member, enabled))
              .toList();
        });
  }

  @Override
  public List<String> names(TenantId organization, int most) {
    return admin.call(
        realm ->
            realm.organizations().get(organization.toString()).members().list(0, most).stream()
                .map(MemberRepresentation::getUsername)
                .toList());
  }

  @Override
  public long count(TenantId organization) {
    return admin.call(
        realm -> realm.organizations().get(organization.toString()).members().count());
  }

  private static boolean isEnabled(OrganizationResource of) {
    return of.toRepresentation().isEnabled();
  }

  private static Person person(
      OrganizationResource of, MemberRepresentation member, boolean enabled) {
    var name =
        Stream.of(member.getFirstName(), member.getLastName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return new Person(
        member.getId(),
        member.getUsername(),
        name,
        Objects.requireNonNullElse(member.getEmail(), ""),
        enabled && Boolean.TRUE.equals(member.isEnabled()),
        roles(of, member.getId()));
  }

  /** A group of the name of a role grants it; others grant nothing. */
  private static Set<Role> roles(OrganizationResource of, String member) {
    var roles = EnumSet.noneOf(Role.class);
    of.members().member(member).groups(0, PAGE, true).stream()
        .filter(group -> ("/" + group.getName()).equals(group.getPath()))
        .map(GroupRepresentation::getName)
        .flatMap(name -> Role.labelled(name).stream())
        .forEach(roles::add);
    return roles;
  }
}
