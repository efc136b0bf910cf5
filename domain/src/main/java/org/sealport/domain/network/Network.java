package org.sealport.domain.network;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.sealport.domain.configuration.Configuration;
import org.sealport.domain.shared.Name;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vdc.VdcId;

/** A network that a tenant describes for the VMs of a VDC. */
@Entity
public class Network {
  @Id private UUID id;
  @Version private long version;

  @Column(nullable = false, updatable = false)
  private UUID tenantId;

  @Column(nullable = false, updatable = false)
  private UUID vdcId;

  @Column(nullable = false)
  private String name;

  /** Its addresses and what it is connected to, as the client wrote them. */
  @Column(nullable = false)
  private String content;

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  protected Network() {} // for JPA

  public static Network describe(Vdc vdc, String name, String content) {
    var network = new Network();
    network.id = UUID.randomUUID();
    network.tenantId = vdc.tenant().value();
    network.vdcId = vdc.id().value();
    network.createdAt = Instant.now();
    network.becomes(name, content);
    return network;
  }

  public void becomes(String newName, String newContent) {
    if (newContent.length() > Configuration.MAX_LENGTH) {
      throw INVALID_INPUT.with(newName, newContent.length() + " > " + Configuration.MAX_LENGTH);
    }
    name = Name.checked(newName);
    content = newContent;
  }

  public NetworkId id() {
    return new NetworkId(id);
  }

  public TenantId tenant() {
    return new TenantId(tenantId);
  }

  public VdcId vdc() {
    return new VdcId(vdcId);
  }

  public String name() {
    return name;
  }

  public String content() {
    return content;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
