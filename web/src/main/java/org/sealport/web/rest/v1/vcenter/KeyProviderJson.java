package org.sealport.web.rest.v1.vcenter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.sealport.domain.vcenter.Health;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.KeyProviderType;

/**
 * A key provider of a vCenter.
 *
 * @param backedUp only a native one is backed up; for the others this is true
 * @param keyIdentity tells whether a provider of the same name elsewhere holds the same key (R47)
 */
public record KeyProviderJson(
    @NotBlank String name,
    @NotNull KeyProviderType type,
    boolean defaultProvider,
    @NotNull Health health,
    boolean backedUp,
    @NotBlank String keyIdentity) {
  static KeyProviderJson of(KeyProvider provider) {
    return new KeyProviderJson(
        provider.name(),
        provider.type(),
        provider.isDefault(),
        provider.health(),
        provider.isBackedUp(),
        provider.keyIdentity());
  }

  KeyProvider toKeyProvider() {
    return new KeyProvider(
        name, type, defaultProvider, health, new KeyProvider.Key(keyIdentity, backedUp));
  }
}
