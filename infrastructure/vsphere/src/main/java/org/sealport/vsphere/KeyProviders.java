package org.sealport.vsphere;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.Violation;
import org.sealport.domain.vcenter.Health;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.KeyProviderType;
import org.sealport.vsphere.soap.Element;
import org.sealport.vsphere.soap.Spec;

/** A vCenter's key providers, as they are now. */
record KeyProviders(List<KeyProvider> all) {
  private static final String MANAGER = "cryptoManager";

  static KeyProviders of(Site site) {
    if (!site.vim().has(MANAGER)) {
      return new KeyProviders(List.of());
    }
    var clusters = site.vim().read(site.vim().manager(MANAGER), listing(site)).all("returnval");
    var health = health(site, clusters);
    return new KeyProviders(
        clusters.stream()
            .map(cluster -> provider(cluster, health.getOrDefault(id(cluster), Health.GRAY)))
            .sorted(Comparator.comparing(KeyProvider::name))
            .toList());
  }

  private static Spec listing(Site site) {
    return site.can(Capability.LIST_KMS_CLUSTERS)
        ? Spec.of("ListKmsClusters").set("includeKmsServers", true)
        : Spec.of("ListKmipServers");
  }

  private static KeyProvider provider(Element cluster, Health health) {
    var type = type(cluster.text("managementType"));
    var backedUp = type != KeyProviderType.NATIVE || cluster.isTrue("hasBackup");
    return new KeyProvider(
        id(cluster),
        type,
        cluster.isTrue("useAsDefault"),
        health,
        new KeyProvider.Key(identity(cluster, type), backedUp));
  }

  private static String id(Element cluster) {
    return cluster.get("clusterId").text("id");
  }

  /** A vCenter before 7.0 knows standard ones only and does not say so. */
  private static KeyProviderType type(String managementType) {
    return switch (String.valueOf(managementType)) {
      case "nativeProvider" -> KeyProviderType.NATIVE;
      case "trustAuthority" -> KeyProviderType.TRUSTED;
      default -> KeyProviderType.STANDARD;
    };
  }

  /**
   * What makes two providers of one name the same (R47): a native one's key, which a backup carries
   * to another vCenter; otherwise the servers that keep the keys.
   */
  private static String identity(Element cluster, KeyProviderType type) {
    var servers =
        cluster.all("servers").stream()
            .map(server -> server.text("address"))
            .filter(Objects::nonNull)
            .sorted()
            .collect(Collectors.joining(","));
    if (type == KeyProviderType.STANDARD && !servers.isEmpty()) {
      return servers;
    }
    var key = cluster.text("keyId");
    return key == null || key.isEmpty() ? id(cluster) : key;
  }

  private static Map<String, Health> health(Site site, List<Element> clusters) {
    var health = new HashMap<String, Health>();
    if (!clusters.isEmpty()) {
      var asked =
          clusters.stream()
              .map(cluster -> Spec.of("KeyProviderId").set("id", id(cluster)))
              .map(id -> Spec.of("KmipClusterInfo").set("clusterId", id).set("useAsDefault", false))
              .toList();
      var told =
          site.run(
              site.vim().manager(MANAGER),
              Spec.of("RetrieveKmipServersStatus_Task").set("clusters", asked));
      if (told != null) {
        told.children().forEach(status -> health.put(id(status), health(status)));
      }
    }
    return health;
  }

  /** The provider's own status since 7.0, before that the best of its servers: one is enough. */
  private static Health health(Element status) {
    return Optional.ofNullable(status.text("overallStatus"))
        .map(KeyProviders::health)
        .orElseGet(
            () ->
                status.all("servers").stream()
                    .map(server -> health(server.text("status")))
                    .min(Comparator.naturalOrder())
                    .orElse(Health.GRAY));
  }

  private static Health health(String color) {
    return color == null ? Health.GRAY : Health.valueOf(color.toUpperCase(Locale.ROOT));
  }

  Optional<KeyProvider> named(String name) {
    return all.stream().filter(provider -> provider.name().equals(name)).findFirst();
  }

  /** This one when it can be used here, else the one for new VMs. */
  KeyProvider preferring(String name, String vm) {
    return named(name).filter(KeyProvider::isUsable).orElseGet(() -> toEncrypt(null, vm));
  }

  /**
   * The provider to encrypt a VM with.
   *
   * @param name null: the default one, else the first that can be used
   * @throws TpmRefusedException TPM_NO_KEY_PROVIDER (R5)
   */
  KeyProvider toEncrypt(String name, String vm) {
    return all.stream()
        .filter(KeyProvider::isUsable)
        .filter(provider -> name == null || provider.name().equals(name))
        .min(Comparator.comparing(provider -> !provider.isDefault()))
        .orElseThrow(() -> refused(TpmProblem.TPM_NO_KEY_PROVIDER, vm, found(name), ""));
  }

  private String found(String name) {
    return name == null ? names() : name;
  }

  String names() {
    return all.stream().map(KeyProvider::name).collect(Collectors.joining(", "));
  }

  static TpmRefusedException refused(TpmProblem problem, String vm, String found, String required) {
    return new TpmRefusedException(List.of(new Violation(problem, vm, found, required)));
  }
}
