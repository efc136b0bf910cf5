package org.sealport.domain.vcenter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** The binding of a vCenter to a key management service, as last read from the vCenter. */
@Embeddable
public class KeyProvider {
  @Column(nullable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private KeyProviderType type;

  @Column(nullable = false)
  private boolean defaultProvider;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Health health;

  /** Only native providers are backed up; for the others this is true. */
  @Column(nullable = false)
  private boolean backedUp;

  /** Tells whether a provider of the same name elsewhere holds the same key (R47). */
  @Column(nullable = false)
  private String keyIdentity;

  protected KeyProvider() {} // for JPA

  public KeyProvider(
      String name, KeyProviderType type, boolean defaultProvider, Health health, Key key) {
    this.name = name;
    this.type = type;
    this.defaultProvider = defaultProvider;
    this.health = health;
    this.backedUp = key.backedUp();
    this.keyIdentity = key.identity();
  }

  /** Which key a provider holds, and whether a native one has been backed up. */
  public record Key(String identity, boolean backedUp) {}

  /** R5: reachable and healthy, and a native one has been backed up once. */
  public boolean isUsable() {
    return (health == Health.GREEN || health == Health.YELLOW)
        && (type != KeyProviderType.NATIVE || backedUp);
  }

  public String name() {
    return name;
  }

  public KeyProviderType type() {
    return type;
  }

  public boolean isDefault() {
    return defaultProvider;
  }

  public Health health() {
    return health;
  }

  public boolean isBackedUp() {
    return backedUp;
  }

  public String keyIdentity() {
    return keyIdentity;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyProvider that
        && name.equals(that.name)
        && type == that.type
        && defaultProvider == that.defaultProvider
        && health == that.health
        && backedUp == that.backedUp
        && keyIdentity.equals(that.keyIdentity);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, type);
  }
}
