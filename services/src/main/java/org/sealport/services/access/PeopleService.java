package org.sealport.services.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;

/** Reads the people of an organization, who are made and changed in Keycloak. */
@ApplicationScoped
public class PeopleService {
  /** Beyond, one has to name the member. */
  private static final int MOST = 1000;

  @Inject Directory directory;

  /**
   * Of its members, the first thousand.
   *
   * @throws org.sealport.domain.shared.SealportException IDENTITY_PROVIDER_FAILED
   */
  @RequiresRight(Right.USER_VIEW)
  public List<String> names(TenantId tenant) {
    return directory.names(tenant, MOST);
  }

  /**
   * @throws org.sealport.domain.shared.SealportException IDENTITY_PROVIDER_FAILED
   */
  @RequiresRight(Right.USER_VIEW)
  public List<Directory.Person> list(TenantId tenant, int first, int size) {
    return directory.list(tenant, first, size);
  }

  /**
   * @throws org.sealport.domain.shared.SealportException IDENTITY_PROVIDER_FAILED
   */
  @RequiresRight(Right.USER_VIEW)
  public long count(TenantId tenant) {
    return directory.count(tenant);
  }

  /**
   * @throws org.sealport.domain.shared.SealportException IDENTITY_PROVIDER_FAILED
   */
  @RequiresRight(Right.USER_VIEW)
  public Optional<Directory.Person> named(TenantId tenant, String username) {
    return directory.named(tenant, username);
  }
}
