package org.sealport.lab;

import java.util.List;
import java.util.Optional;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.VCenterVersion;
import org.sealport.services.vcenter.Registration;

/** What a vCenter in the lab is, as stored in its {@code vcenter.json}. */
record LabVCenterSheet(
    String id,
    String name,
    String version,
    List<Store> datastores,
    List<LabKeyProvider> keyProviders) {

  /** A datastore, as stored. */
  record Store(String name, String identity) {}

  static LabVCenterSheet of(String id, Registration registration) {
    return new LabVCenterSheet(
        id,
        registration.name(),
        new VCenterVersion(registration.version()).text(),
        registration.datastores().stream()
            .map(store -> new Store(store.name(), orName(store.identity(), store.name())))
            .toList(),
        registration.keyProviders().stream().map(LabVCenterSheet::keyed).toList());
  }

  /** A provider registered without saying which key it holds holds the one of its name. */
  private static LabKeyProvider keyed(KeyProvider provider) {
    var stored = LabKeyProvider.of(provider);
    return new LabKeyProvider(
        stored.name(),
        stored.type(),
        stored.defaultProvider(),
        stored.health(),
        stored.backedUp(),
        orName(stored.keyIdentity(), stored.name()));
  }

  private static String orName(String identity, String name) {
    return identity == null || identity.isBlank() ? name : identity;
  }

  VCenterVersion vCenterVersion() {
    return new VCenterVersion(version);
  }

  List<KeyProvider> providers() {
    return keyProviders.stream().map(LabKeyProvider::toDomain).toList();
  }

  List<Datastore> stores() {
    return datastores.stream().map(store -> new Datastore(store.name(), store.identity())).toList();
  }

  Optional<LabKeyProvider> provider(String providerName) {
    return keyProviders.stream()
        .filter(provider -> provider.name().equals(providerName))
        .findFirst();
  }

  boolean hasDatastore(String datastore) {
    return datastores.stream().anyMatch(store -> store.name().equals(datastore));
  }
}
