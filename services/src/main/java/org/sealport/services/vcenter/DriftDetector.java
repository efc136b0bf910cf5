package org.sealport.services.vcenter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    return Stream.concat(vm.changes(now).stream(), provider(vm, now).stream()).toList();
  }

  private Optional<Drift> provider(RecordedVm vm, VmFound now) {
    if (now.keyProvider() == null) {
      return Optional.empty();
    }
    var provider = providers.get(now.keyProvider());
    return provider != null && provider.isUsable()
        ? Optional.empty()
        : Optional.of(
            new Drift(
                vm.id(),
                DriftKind.KEY_PROVIDER_GONE,
                now.keyProvider(),
                provider == null ? "" : provider.health().name()));
  }
}
