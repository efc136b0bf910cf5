package org.sealport.domain.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.sealport.domain.shared.Name;

/** An organization. The identity (members, roles) lives in Keycloak under the same id. */
@Entity
public class Tenant {
  @Id private UUID id;
  @Version private long version;

  /** The organization's alias in Keycloak, for example {@code acme}. */
  @Column(nullable = false, updatable = false)
  private String name;

  @Column(nullable = false)
  private String displayName;

  /** The provider's own organization (System) owns shared catalogs and no VDC. */
  @Column(nullable = false, updatable = false)
  private boolean provider;

  protected Tenant() {} // for JPA

  public static Tenant register(TenantId id, String name, String displayName, boolean provider) {
    var tenant = new Tenant();
    tenant.id = id.value();
    tenant.name = Name.checked(name);
    tenant.displayName = Name.checked(displayName);
    tenant.provider = provider;
    return tenant;
  }

  public TenantId id() {
    return new TenantId(id);
  }

  public String name() {
    return name;
  }

  public String displayName() {
    return displayName;
  }

  public boolean isProvider() {
    return provider;
  }
}
