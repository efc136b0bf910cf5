package org.sealport.domain.vcenter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.sealport.domain.shared.Name;

/** The certificate of a server that the provider trusts: this one, and none that it issued. */
@Entity
@Table(name = "trusted_certificate")
public class TrustedCertificate {
  @Id private UUID id;
  @Version private long version;

  @Column(nullable = false)
  private String alias;

  @Column(nullable = false, updatable = false)
  private String thumbprint;

  @Column(nullable = false, updatable = false)
  private String pem;

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  protected TrustedCertificate() {} // for JPA

  /**
   * @param thumbprint SHA-256, upper-case hex with colons
   */
  public static TrustedCertificate trust(String alias, String thumbprint, String pem) {
    var trusted = new TrustedCertificate();
    trusted.id = UUID.randomUUID();
    trusted.alias = Name.checked(alias);
    trusted.thumbprint = thumbprint;
    trusted.pem = pem;
    trusted.createdAt = Instant.now();
    return trusted;
  }

  public void rename(String to) {
    alias = Name.checked(to);
  }

  public UUID id() {
    return id;
  }

  public String alias() {
    return alias;
  }

  public String thumbprint() {
    return thumbprint;
  }

  public String pem() {
    return pem;
  }
}
