package org.sealport.domain.vapp;

import static org.sealport.domain.vapp.VAppProblem.LEASE_TOO_LONG;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.sealport.domain.tenant.TenantId;

/** The longest leases of an organization, which are also those that a new vApp gets. */
@Entity
public class LeasePolicy {
  @Id private UUID tenantId;
  @Version private long version;

  @Embedded private Lease lease = Lease.NEVER;

  /** Otherwise what runs when its lease ends is suspended. */
  @Column(nullable = false)
  private boolean powerOff;

  protected LeasePolicy() {} // for JPA

  /** Of an organization that has said nothing yet: nothing ends. */
  public static LeasePolicy of(TenantId tenant) {
    var policy = new LeasePolicy();
    policy.tenantId = tenant.value();
    return policy;
  }

  public void decide(Lease longest, boolean powersOff) {
    lease = longest;
    powerOff = powersOff;
  }

  /**
   * @throws org.sealport.domain.shared.SealportException LEASE_TOO_LONG
   */
  public void allow(Lease asked) {
    require(asked.runtime(), lease.runtime());
    require(asked.storage(), lease.storage());
  }

  private static void require(int asked, int most) {
    if (most != 0 && (asked == 0 || asked > most)) {
      throw LEASE_TOO_LONG.with(asked, most);
    }
  }

  public Lease lease() {
    return lease;
  }

  public boolean powersOff() {
    return powerOff;
  }
}
