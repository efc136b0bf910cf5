package org.sealport.domain.tenant;

import static org.sealport.domain.tenant.TenantProblem.TENANT_IS_PROVIDER;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
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

  /** False: its members read, and change nothing; its running VMs go on. */
  @Column(nullable = false)
  private boolean enabled = true;

  /** Null while it exists. */
  private Instant deletedAt;

  protected Tenant() {} // for JPA

  public static Tenant register(TenantId id, String name, String displayName, boolean provider) {
    var tenant = new Tenant();
    tenant.id = id.value();
    tenant.name = Name.checked(name);
    tenant.displayName = Name.checked(displayName);
    tenant.provider = provider;
    return tenant;
  }

  /** What people call it; its name in Keycloak and in addresses is for good. */
  public void rename(String newDisplayName) {
    displayName = Name.checked(newDisplayName);
  }

  /** The provider's own stays: nobody could enable it again. */
  public void enable(boolean on) {
    if (provider && !on) {
      throw TENANT_IS_PROVIDER.with(name);
    }
    enabled = on;
  }

  /** It is registered no more, and told of in the audit only. */
  public void delete() {
    deletedAt = Instant.now();
  }

  /** Its organization in Keycloak was still there, and is to be used again. */
  public void restore() {
    deletedAt = null;
    enabled = true;
  }

  public boolean isDeleted() {
    return deletedAt != null;
  }

  public boolean isEnabled() {
    return enabled;
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
