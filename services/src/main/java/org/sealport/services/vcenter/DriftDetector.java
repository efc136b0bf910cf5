package org.sealport.services.vcenter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vm.DriftKind;

/** Compares what Sealport knows of VMs with what their vCenter says. */
final class DriftDetector {
  private final Map<String, VmFound> found;
  private final Map<String, KeyProvider> providers;

  DriftDetector(Map<String, VmFound> found, List<KeyProvider> providers) {
    this.found = found;
    this.providers =
        providers.stream().collect(Collectors.toMap(KeyProvider::name, provider -> provider));
  }

  List<Drift> drift(RecordedVm vm) {
    var now = found.get(vm.moRef());
    if (now == null) {
      return List.of(new Drift(vm.id(), DriftKind.VM_GONE, vm.moRef(), ""));
    }
    var drift = new ArrayList<Drift>();
    if (!now.name().equals(vm.name())) {
      drift.add(new Drift(vm.id(), DriftKind.VM_RENAMED, vm.name(), now.name()));
    }
    tpm(vm, now, drift);
    if (!Objects.equals(vm.keyProvider(), now.keyProvider())) {
      drift.add(
          new Drift(
              vm.id(), DriftKind.VM_REKEYED, text(vm.keyProvider()), text(now.keyProvider())));
    }
    provider(vm, now, drift);
    return drift;
  }

  private static void tpm(RecordedVm vm, VmFound now, List<Drift> drift) {
    var known = vm.endorsementKeys();
    var keys =
        now.endorsementKeys().stream().map(EndorsementKey::fingerprint).collect(Collectors.toSet());
    if (!known.isEmpty() && !now.tpmPresent()) {
      drift.add(new Drift(vm.id(), DriftKind.TPM_REMOVED, text(known), ""));
    } else if (known.isEmpty() && now.tpmPresent()) {
      drift.add(new Drift(vm.id(), DriftKind.TPM_ADDED, "", text(keys)));
    } else if (!known.equals(keys)) {
      drift.add(new Drift(vm.id(), DriftKind.TPM_REPLACED, text(known), text(keys)));
    }
  }

  private void provider(RecordedVm vm, VmFound now, List<Drift> drift) {
    if (now.keyProvider() == null) {
      return;
    }
    var provider = providers.get(now.keyProvider());
    if (provider == null || !provider.isUsable()) {
      drift.add(
          new Drift(
              vm.id(),
              DriftKind.KEY_PROVIDER_GONE,
              now.keyProvider(),
              provider == null ? "" : provider.health().name()));
    }
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static String text(Set<String> keys) {
    return keys.stream().sorted().collect(Collectors.joining(" "));
  }
}
