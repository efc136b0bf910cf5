package org.sealport.domain.vcenter;

import java.time.Instant;
import java.util.List;

/** The vCenters of the demo cloud, as words for tests. */
public final class VCenterFixture {
  public static final String SHARED_STORAGE = "nfs-shared-1";
  public static final String STANDARD = "kp-standard";
  public static final String NATIVE = "kp-native-tokyo";

  private static final KeyProvider KP_STANDARD =
      provider(STANDARD, KeyProviderType.STANDARD, true, Health.GREEN, key("kmip-1", true));

  private VCenterFixture() {}

  public static VCenter tokyo() {
    return vCenter(
        "vc-tokyo",
        "8.0.3",
        List.of(
            KP_STANDARD,
            provider(NATIVE, KeyProviderType.NATIVE, false, Health.GREEN, key("tokyo-1", true))),
        storage(SHARED_STORAGE, "ssd-tokyo"));
  }

  /** Shares storage and the standard key provider with Tokyo. */
  public static VCenter osaka() {
    return vCenter("vc-osaka", "8.0.2", List.of(KP_STANDARD), storage(SHARED_STORAGE, "ssd-osaka"));
  }

  /** Shares no storage; its native provider of Tokyo's name holds another key, never backed up. */
  public static VCenter nagoya() {
    return vCenter(
        "vc-nagoya",
        "7.0.3",
        List.of(
            KP_STANDARD,
            provider(
                "kp-trusted", KeyProviderType.TRUSTED, false, Health.GREEN, key("trust-1", true)),
            provider(NATIVE, KeyProviderType.NATIVE, false, Health.GREEN, key("nagoya-1", false))),
        storage("ssd-nagoya"));
  }

  /** Too old for TPMs in Linux guests. */
  public static VCenter sendai() {
    return vCenter("vc-sendai", "7.0.1", List.of(KP_STANDARD), storage("ssd-sendai"));
  }

  /** Has no key provider. */
  public static VCenter fukuoka() {
    return vCenter("vc-fukuoka", "6.7.0", List.of(), storage("ssd-fukuoka"));
  }

  public static VCenter named(String name) {
    return switch (name) {
      case "tokyo" -> tokyo();
      case "osaka" -> osaka();
      case "nagoya" -> nagoya();
      case "sendai" -> sendai();
      case "fukuoka" -> fukuoka();
      default -> throw new IllegalArgumentException(name);
    };
  }

  public static VCenter vCenter(
      String name, String version, List<KeyProvider> providers, List<Datastore> storage) {
    var known = new VCenterVersion(version);
    var vCenter = VCenter.register(VCenterId.random(), name, VCenterKind.LAB, known);
    vCenter.read(new VCenter.Told("identity", known, providers, storage, true), Instant.EPOCH);
    return vCenter;
  }

  public static KeyProvider provider(
      String name, KeyProviderType type, boolean isDefault, Health health, KeyProvider.Key key) {
    return new KeyProvider(name, type, isDefault, health, key);
  }

  public static KeyProvider.Key key(String identity, boolean backedUp) {
    return new KeyProvider.Key(identity, backedUp);
  }

  private static List<Datastore> storage(String... names) {
    return List.of(names).stream().map(name -> new Datastore(name, "ds:/" + name)).toList();
  }
}
