package org.sealport.domain.access;

import static org.sealport.domain.access.ApiTokenProblem.API_TOKEN_GIVEN_OUT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.shared.Name;
import org.sealport.domain.shared.Sha256;
import org.sealport.domain.tenant.TenantId;

/**
 * With it a person's script signs in to one organization. Its secret is given out once; kept is a
 * digest. What the person may do is asked of Keycloak each time, never of the token.
 */
@Entity
public class ApiToken {
  /** Of one person in one organization. */
  public static final int MOST = 50;

  @Id private UUID id;
  @Version private long version;

  @Column(nullable = false, updatable = false)
  private UUID tenantId;

  /** Keycloak's id of the person: a name may be given to somebody else. */
  @Column(nullable = false, updatable = false)
  private String userId;

  @Column(nullable = false, updatable = false)
  private String username;

  @Column(nullable = false, updatable = false)
  private String name;

  private String digest;

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  @Column(insertable = false, updatable = false)
  private Instant usedAt;

  protected ApiToken() {} // for JPA

  public static ApiToken register(TenantId tenant, String userId, String username, String name) {
    var token = new ApiToken();
    token.id = ApiTokenId.random().value();
    token.tenantId = tenant.value();
    token.userId = userId;
    token.username = username;
    token.name = Name.checked(name);
    token.createdAt = Instant.now();
    return token;
  }

  /**
   * @throws org.sealport.domain.shared.SealportException API_TOKEN_GIVEN_OUT
   */
  public void give(String secret) {
    if (digest != null) {
      throw API_TOKEN_GIVEN_OUT.with(name);
    }
    digest = digestOf(secret);
  }

  /** A secret is random and long, so that one round of a quick digest is enough. */
  public static String digestOf(String secret) {
    return Sha256.of(secret);
  }

  public boolean isOf(String person) {
    return username.equals(person);
  }

  public ApiTokenId id() {
    return new ApiTokenId(id);
  }

  public TenantId tenant() {
    return new TenantId(tenantId);
  }

  public String userId() {
    return userId;
  }

  public String username() {
    return username;
  }

  public String name() {
    return name;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Empty: nobody has signed in with it yet. */
  public Optional<Instant> usedAt() {
    return Optional.ofNullable(usedAt);
  }
}
