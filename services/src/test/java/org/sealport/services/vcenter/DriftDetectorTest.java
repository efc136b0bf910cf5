package org.sealport.services.vcenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.vcenter.Health;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.KeyProviderType;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.DriftKind;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.NewDisk;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.VmId;

/** What was changed behind our back has a name each. */
class DriftDetectorTest {
  private static final VmId ID = new VmId(UUID.randomUUID());
  private static final Hardware HARDWARE =
      new Hardware("windows11_64Guest", Firmware.EFI, 20, 2, 4096, 1024);

  private static VmFound found(String name, String provider, String keys) {
    var fingerprints = set(keys);
    return new VmFound(
        "vm-1",
        name,
        HARDWARE,
        PowerState.OFF,
        "nfs",
        provider,
        !fingerprints.isEmpty(),
        fingerprints.stream()
            .map(key -> new EndorsementKey("ECC_P256", key))
            .collect(Collectors.toSet()),
        false,
        null,
        Set.of(),
        null);
  }

  private static Set<String> set(String keys) {
    return keys == null ? Set.of() : Stream.of(keys.split(" ")).collect(Collectors.toSet());
  }

  private static KeyProvider provider(Health health) {
    var key = new KeyProvider.Key("key", true);
    return new KeyProvider("kp", KeyProviderType.STANDARD, true, health, key);
  }

  private static List<Drift> drift(RecordedVm known, VmFound found, Health health) {
    return new DriftDetector(Map.of("vm-1", found), List.of(provider(health))).drift(known);
  }

  private static RecordedVm known(String provider, String keys) {
    return new RecordedVm(ID, "vm-1", "web", provider, set(keys), HARDWARE.disks(), false);
  }

  @ParameterizedTest(name = "{0} became {1}: {2}")
  @CsvSource({
    "kp:a b, web:kp:a b,  ''",
    "'',     web::,       ''",
    "kp:a b, other:kp:b a, VM_RENAMED",
    "kp:a b, web:kp:,     TPM_REMOVED",
    "kp:,    web:kp:a,    TPM_ADDED",
    "kp:a b, web:kp:c,    TPM_REPLACED",
    "kp:,    web::,       VM_REKEYED",
    "kp:a,   web:new:a,   VM_REKEYED KEY_PROVIDER_GONE",
    "'',     web:kp:a,    TPM_ADDED VM_REKEYED"
  })
  void eachChangeHasAName(String before, String now, String kinds) {
    var known = known(part(before, 0), part(before, 1));
    var found = found(part(now, 0), part(now, 1), part(now, 2));

    assertThat(drift(known, found, Health.GREEN))
        .extracting(drift -> drift.kind().name())
        .containsExactlyElementsOf(kinds.isEmpty() ? List.of() : List.of(kinds.split(" ")));
  }

  private static String part(String text, int at) {
    var parts = text.split(":");
    return at < parts.length && !parts[at].isEmpty() ? parts[at] : null;
  }

  @ParameterizedTest(name = "{0} instead of {1}")
  @CsvSource({
    "web:kp:c, web:kp:d",
    "web:kp:c, web::c",
    "web:kp:c, other:kp:c",
    "web:kp:, web:kp:c"
  })
  void whatIsAcceptedIsWhatWasSeenAndNothingElse(String seen, String there) {
    var known = known("kp", "a b");
    var first = found(part(seen, 0), part(seen, 1), part(seen, 2));
    var then = found(part(there, 0), part(there, 1), part(there, 2));

    assertThat(DriftState.of(known.changes(first)))
        .isEqualTo(DriftState.of(drift(known, first, Health.RED)))
        .isNotEqualTo(DriftState.of(known.changes(then)));
  }

  @Test
  void aVmThatIsNotThereIsGone() {
    assertThat(new DriftDetector(Map.of(), List.of()).drift(known("kp", "a")))
        .containsExactly(new Drift(ID, DriftKind.VM_GONE, "vm-1", ""));
  }

  @Test
  void aKeyProviderThatFailsLocksTheVm() {
    assertThat(drift(known("kp", "a"), found("web", "kp", "a"), Health.RED))
        .containsExactly(new Drift(ID, DriftKind.KEY_PROVIDER_GONE, "kp", "RED"));
  }

  private static RecordedVm having(Disks disks) {
    return new RecordedVm(ID, "vm-1", "web", "kp", Set.of(), disks, false);
  }

  @Test
  void otherDisksAreTold() {
    var told =
        drift(
            having(Disks.one(1024).plus(NewDisk.of(512))), found("web", "kp", null), Health.GREEN);

    assertThat(told).extracting(Drift::kind).containsExactly(DriftKind.DISKS_CHANGED);
    assertThat(told.get(0).expected())
        .isEqualTo("LSI Logic SAS 0:0 (1024 MB), LSI Logic SAS 0:1 (512 MB)");
    assertThat(told.get(0).found()).isEqualTo("LSI Logic SAS 0:0 (1024 MB)");
  }

  @Test
  void whatWasStoredBeforeDisksWereToldApartIsNoDrift() {
    var two = HARDWARE.with(Disks.one(512).plus(NewDisk.of(512))).disks();

    assertThat(two.isSaidBy(HARDWARE.disks())).isTrue();
    assertThat(two.isSaidBy(Disks.one(512))).isFalse();
  }
}
