package org.sealport.services.vcenter;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.sealport.domain.shared.Sha256;

/**
 * Names the differences that somebody saw, so that nobody accepts others than those. What cannot be
 * accepted does not count: it comes and goes with its key provider.
 */
public record DriftState(String value) {
  public static DriftState of(List<Drift> drift) {
    var text =
        drift.stream()
            .filter(each -> each.kind().isAcceptable())
            .sorted(Comparator.comparing(Drift::kind))
            .map(each -> String.join("\n", each.kind().name(), each.expected(), each.found()))
            .collect(Collectors.joining("\n\n"));
    return new DriftState(Sha256.of(text));
  }
}
