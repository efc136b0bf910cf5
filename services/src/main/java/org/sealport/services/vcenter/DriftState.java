package org.sealport.services.vcenter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

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
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return new DriftState(
          HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
