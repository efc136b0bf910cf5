package org.sealport.services.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealport.domain.access.Role;
import org.sealport.domain.tenant.TenantId;

/** The port to the people of an organization, who live in Keycloak. Every call is remote. */
public interface Directory {
  /**
   * A member of an organization, as Keycloak knows it now.
   *
   * @param id Keycloak's
   * @param enabled neither the person nor the organization is switched off
   */
  record Person(
      String id, String username, String fullName, String email, boolean enabled, Set<Role> roles) {
    public Person {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * @return empty: no member of the organization
   * @throws org.sealport.domain.shared.SealportException IDENTITY_PROVIDER_FAILED
   */
  Optional<Person> get(TenantId organization, String id);

  /**
   * @return empty: no member of the organization
   * @throws org.sealport.domain.shared.SealportException IDENTITY_PROVIDER_FAILED
   */
  Optional<Person> named(TenantId organization, String username);

  /**
   * Some of its members, by Keycloak's order.
   *
   * @throws org.sealport.domain.shared.SealportException IDENTITY_PROVIDER_FAILED
   */
  List<Person> list(TenantId organization, int first, int size);

  /**
   * User names of its members, by Keycloak's order; one call, whatever they may do.
   *
   * @throws org.sealport.domain.shared.SealportException IDENTITY_PROVIDER_FAILED
   */
  List<String> names(TenantId organization, int most);

  /**
   * @throws org.sealport.domain.shared.SealportException IDENTITY_PROVIDER_FAILED
   */
  long count(TenantId organization);
}
