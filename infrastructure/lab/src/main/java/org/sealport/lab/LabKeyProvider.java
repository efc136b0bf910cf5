package org.sealport.lab;

import org.sealport.domain.vcenter.Health;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.KeyProviderType;

/** A key provider of a vCenter in the lab, as stored. */
record LabKeyProvider(
    String name,
    KeyProviderType type,
    boolean defaultProvider,
    Health health,
    boolean backedUp,
    String keyIdentity) {

  static LabKeyProvider of(KeyProvider provider) {
    return new LabKeyProvider(
        provider.name(),
        provider.type(),
        provider.isDefault(),
        provider.health(),
        provider.isBackedUp(),
        provider.keyIdentity());
  }

  KeyProvider toDomain() {
    var key = new KeyProvider.Key(keyIdentity, backedUp);
    return new KeyProvider(name, type, defaultProvider, health, key);
  }

  /** Whether its server gives keys out. */
  boolean answers() {
    return health == Health.GREEN || health == Health.YELLOW;
  }
}
