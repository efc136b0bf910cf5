package org.sealport.domain.vdc;

import static org.sealport.domain.vdc.VdcProblem.VDC_DISABLED;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.sealport.domain.shared.Name;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.VCenterId;

/** An organization VDC: where a tenant's VMs run. */
@Entity
public class Vdc {
  @Id private UUID id;
  @Version private long version;

  @Column(nullable = false, updatable = false)
  private UUID tenantId;

  @Column(nullable = false, updatable = false)
  private UUID vcenterId;

  @Column(nullable = false)
  private String name;

  /** New VMs are placed here. */
  @Column(nullable = false)
  private String datastore;

  /** Linked clones: rules R45 and R46 apply. */
  @Column(nullable = false)
  private boolean fastProvisioning;

  /** False: nothing is made or started in it; what runs goes on. */
  @Column(nullable = false)
  private boolean enabled = true;

  /** Null: nothing is limited. */
  @Embedded private Limits limits;

  protected Vdc() {} // for JPA

  public static Vdc create(
      TenantId tenant, VCenterId vCenter, String name, String datastore, boolean fastProvisioning) {
    var vdc = new Vdc();
    vdc.id = UUID.randomUUID();
    vdc.tenantId = tenant.value();
    vdc.vcenterId = vCenter.value();
    vdc.name = Name.checked(name);
    vdc.datastore = datastore;
    vdc.fastProvisioning = fastProvisioning;
    return vdc;
  }

  public void rename(String newName) {
    name = Name.checked(newName);
  }

  public void enable(boolean on) {
    enabled = on;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void requireEnabled() {
    if (!enabled) {
      throw VDC_DISABLED.with(name);
    }
  }

  /** What is used already may be more than a new limit: then nothing more fits. */
  public void limit(Limits newLimits) {
    limits = newLimits;
  }

  public Limits limits() {
    return limits == null ? Limits.NONE : limits;
  }

  public VdcId id() {
    return new VdcId(id);
  }

  public TenantId tenant() {
    return new TenantId(tenantId);
  }

  public VCenterId vCenter() {
    return new VCenterId(vcenterId);
  }

  public String name() {
    return name;
  }

  public String datastore() {
    return datastore;
  }

  public boolean isFastProvisioning() {
    return fastProvisioning;
  }
}
