package org.sealport.services.access;

import static org.sealport.domain.access.AccessProblem.MEMBER_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.sealport.domain.tenant.TenantId;

/** Whom access can be given to. Asks Keycloak, and so outside of transactions. */
@ApplicationScoped
public class Members {
  /** Beyond, one has to type the name. */
  private static final int MOST = 1000;

  @Inject Directory directory;

  /**
   * @throws org.sealport.domain.shared.SealportException IDENTITY_PROVIDER_FAILED
   */
  public List<String> names(TenantId tenant) {
    return directory.names(tenant, MOST);
  }

  /**
   * @param known those that have access already, members or not any more
   * @throws org.sealport.domain.shared.SealportException MEMBER_UNKNOWN, IDENTITY_PROVIDER_FAILED
   */
  public void require(TenantId tenant, Collection<String> wanted, AccessRow known) {
    var unknown = new TreeSet<>(wanted);
    unknown.removeAll(known.members().keySet());
    unknown.remove(known.owner());
    unknown.removeIf(name -> directory.named(tenant, name).isPresent());
    if (!unknown.isEmpty()) {
      throw MEMBER_UNKNOWN.with(String.join(", ", unknown));
    }
  }
}
