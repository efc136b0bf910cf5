package org.sealport.services.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.tpm.Violation;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.domain.vcenter.Health;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.KeyProviderType;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.NewDisk;

/** The vCenters and VMs that the contract speaks of. */
public abstract class ContractFixture {

  protected static final Progress QUIET = percent -> {};
  protected static final String STANDARD = "kp-standard";
  protected static final String MODERN_ONLY = "kp-modern";
  protected static final String TWIN = "kp-twin";
  protected static final String NEVER_BACKED_UP = "kp-native";
  protected static final String SHARED_STORAGE = "nfs-shared";

  /** The vCenters that an adapter under test has to offer, each under its registration. */
  public enum Peer {
    /** Knows copy and replace. */
    MODERN("8.0.3"),
    /** Shares storage and one key with {@link #MODERN}; its twin provider holds another key. */
    OLDER("7.0.3"),
    /** Has no key provider and no storage of the others. */
    BARE("6.7.0");

    private final String version;

    Peer(String version) {
      this.version = version;
    }

    public String version() {
      return version;
    }

    public String ownStorage() {
      return "ssd-" + name().toLowerCase(Locale.ROOT);
    }

    /** How the vCenter is set up and registered. */
    public Registration registration() {
      var own = new Datastore(ownStorage(), "uuid-" + ownStorage());
      var shared = new Datastore(SHARED_STORAGE, "uuid-" + SHARED_STORAGE);
      return switch (this) {
        case MODERN ->
            new Registration(
                "vc-modern",
                version,
                List.of(shared, own),
                List.of(
                    provider(STANDARD, KeyProviderType.STANDARD, true, "kms-key"),
                    provider(MODERN_ONLY, KeyProviderType.NATIVE, true, "modern-key"),
                    provider(TWIN, KeyProviderType.STANDARD, true, "twin-key"),
                    provider(NEVER_BACKED_UP, KeyProviderType.NATIVE, false, "native-key")));
        case OLDER ->
            new Registration(
                "vc-older",
                version,
                List.of(shared, own),
                List.of(
                    provider(STANDARD, KeyProviderType.STANDARD, true, "kms-key"),
                    provider(TWIN, KeyProviderType.STANDARD, true, "another-twin-key")));
        case BARE -> new Registration("vc-bare", version, List.of(own), List.of());
      };
    }

    private static KeyProvider provider(
        String name, KeyProviderType type, boolean backedUp, String key) {
      return new KeyProvider(
          name, type, name.equals(STANDARD), Health.GREEN, new KeyProvider.Key(key, backedUp));
    }
  }

  /** The vCenter under test; the same one whenever it is asked within a test. */
  protected abstract VCenterPort open(Peer peer);

  protected abstract VCenterId id(Peer peer);

  protected static OperationKey newKey() {
    return new OperationKey(UUID.randomUUID().toString());
  }

  protected static Hardware windows() {
    return new Hardware("windows2019srv_64Guest", Firmware.EFI, 14, 2, 4096, 40_960);
  }

  protected static Hardware linux() {
    return new Hardware("ubuntu64Guest", Firmware.EFI, 15, 1, 2048, 10_240);
  }

  /** With room for {@link #disks}. */
  protected static Hardware withTwoDisks(Hardware hardware) {
    return hardware.with(Disks.one(1024).plus(NewDisk.of(1024)));
  }

  /** A blank disk, and one that lies in this file. */
  protected static List<OvfDisk> disks(Path file, boolean gzip) {
    return List.of(
        OvfDisk.blank(1L << 30), new OvfDisk(List.of(file), gzip, 1L << 30, "streamOptimized"));
  }

  protected static CreateSpec plain(String name) {
    return new CreateSpec(name, linux(), SHARED_STORAGE, false, null);
  }

  protected static CreateSpec withTpm(String name, String provider) {
    return new CreateSpec(name, windows(), SHARED_STORAGE, true, provider);
  }

  protected VmFound makePlain(Peer peer) {
    return open(peer).create(newKey(), plain("plain"), QUIET);
  }

  protected VmFound makeWithTpm(Peer peer) {
    return open(peer).create(newKey(), withTpm("sealed", STANDARD), QUIET);
  }

  protected CloneSpec to(Peer peer, Treatment tpm) {
    return new CloneSpec("clone", id(peer), SHARED_STORAGE, tpm);
  }

  protected VmFound change(Peer peer, VmFound vm, Change... changes) {
    return open(peer).reconfigure(newKey(), vm.moRef(), List.of(changes), QUIET);
  }

  protected static Set<String> fingerprints(VmFound vm) {
    return vm.endorsementKeys().stream()
        .map(EndorsementKey::fingerprint)
        .collect(Collectors.toSet());
  }

  protected List<String> namesIn(Peer peer) {
    return open(peer).inventory(null, 1_000).stream().map(VmFound::name).toList();
  }

  protected static ThrowableAssertAlternative<SealportException> assertRefused(
      ThrowingCallable call, Problem problem) {
    return assertThatExceptionOfType(SealportException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(problems(e)).contains(problem));
  }

  private static List<Problem> problems(SealportException e) {
    return e instanceof TpmRefusedException refused
        ? refused.violations().stream().<Problem>map(Violation::problem).toList()
        : List.of(e.problem());
  }
}
