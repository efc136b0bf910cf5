package org.sealport.services.vm.make;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.tpm.Treatment;

/**
 * What is wanted otherwise for one VM of several (R25).
 *
 * @param vm the id of the source: a VM, or a template's VM
 * @param name of the new VM; null: the source's
 * @param choice for its TPM; null: as for all
 */
public record PerVm(UUID vm, String name, Treatment choice) {
  /**
   * @param choices by the id of the source
   */
  public static List<PerVm> of(Map<String, Treatment> choices) {
    return choices.entrySet().stream()
        .map(own -> new PerVm(UUID.fromString(own.getKey()), null, own.getValue()))
        .toList();
  }

  static Optional<PerVm> of(UUID vm, List<PerVm> all) {
    return all.stream().filter(each -> each.vm().equals(vm)).findFirst();
  }

  public static String name(UUID vm, String otherwise, List<PerVm> all) {
    return of(vm, all).map(PerVm::name).orElse(otherwise);
  }

  public static Treatment choice(UUID vm, List<PerVm> all) {
    return of(vm, all).map(PerVm::choice).orElse(null);
  }

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND: one is for a VM that is not
   *     among the sources
   */
  public static void requireKnown(List<PerVm> all, List<UUID> sources) {
    all.stream()
        .map(PerVm::vm)
        .filter(vm -> !sources.contains(vm))
        .findFirst()
        .ifPresent(
            vm -> {
              throw NOT_FOUND.with(vm);
            });
  }
}
