package org.sealport.domain.tpm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.sealport.domain.tenant.TenantId;

/** What an organization allows about its TPMs. */
@Entity
public class TpmPolicy {
  @Id private UUID tenantId;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private CopyPolicy copies = CopyPolicy.FREE;

  protected TpmPolicy() {} // for JPA

  /** Of an organization that has said nothing yet. */
  public static TpmPolicy of(TenantId tenant) {
    var policy = new TpmPolicy();
    policy.tenantId = tenant.value();
    return policy;
  }

  public void decide(CopyPolicy decided) {
    copies = decided;
  }

  public CopyPolicy copies() {
    return copies;
  }
}
