package org.sealport.services.tpm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.tpm.TpmRules;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.domain.vcenter.Health;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.KeyProviderType;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenterFixture;
import org.sealport.domain.vcenter.VCenterVersion;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.VmFixture;

/** Asks the preflight every question there is, and writes the answers down as tables. */
final class TpmMatrix {
  private static final List<String> VERSIONS = List.of("6.7", "7.0.1", "7.0.2", "7.0.3", "8.0.3");
  private static final TpmPreflight RULES = new TpmPreflight();

  private final StringBuilder text = new StringBuilder();
  private int cases;

  /** A template's word: where it came from, and what was chosen when it was captured. */
  private record Says(Provenance provenance, Treatment captured) {
    Treatment treatment() {
      return provenance.treatment(captured);
    }

    @Override
    public String toString() {
      var name = provenance.name().toLowerCase();
      return captured == null ? name : name + ", " + captured.name().toLowerCase();
    }
  }

  private static final List<Says> TEMPLATES =
      List.of(
          new Says(Provenance.CAPTURED, Treatment.COPY),
          new Says(Provenance.CAPTURED, Treatment.REPLACE),
          new Says(Provenance.UPLOADED, null),
          new Says(Provenance.IMPORTED, null));

  static String document() {
    return new TpmMatrix().all();
  }

  private String all() {
    text.append("# What happens to a TPM\n\n");
    text.append(
        "Made from the code's own tables by `TpmMatrixTest`, which fails when this file is ");
    text.append("stale. Every cell is an answer of\nthe preflight, which the operations obey.\n");
    text.append("\n**Choice** is the caller's; *none* is left to the template, else copy (R24).\n");
    text.append("A cell names the outcome, or every rule that refuses.\n");
    within("Windows guest, within one vCenter", VmFixture.WINDOWS_11);
    within("Linux guest, within one vCenter", VmFixture.UBUNTU);
    across();
    text.append("\n").append(cases).append(" cases.\n");
    return text.toString();
  }

  private void within(String title, Hardware hardware) {
    text.append("\n## ").append(title).append("\n\n");
    text.append("| rule | operation | template | choice | ");
    text.append(String.join(" | ", VERSIONS)).append(" |\n");
    text.append("| --- | --- | --- | --- |").append(" --- |".repeat(VERSIONS.size())).append("\n");
    for (var operation : TpmOperation.values()) {
      for (var says : says(operation)) {
        for (var choice : choices(operation)) {
          row(operation, says, choice, hardware);
        }
      }
    }
  }

  private static TpmRules.Says who(TpmOperation operation) {
    return TpmRules.row(operation, new VCenterVersion("8.0.3")).says();
  }

  private static List<Says> says(TpmOperation operation) {
    return who(operation) == TpmRules.Says.TEMPLATE ? TEMPLATES : Arrays.asList((Says) null);
  }

  private static List<Treatment> choices(TpmOperation operation) {
    return switch (who(operation)) {
      case NEW, MOVES -> Arrays.asList((Treatment) null);
      case CALLER, TEMPLATE -> Arrays.asList(null, Treatment.COPY, Treatment.REPLACE);
    };
  }

  private void row(TpmOperation operation, Says says, Treatment choice, Hardware hardware) {
    text.append("| ").append(operation.rule()).append(" | ").append(operation).append(" | ");
    text.append(says == null ? "" : says).append(" | ");
    text.append(choice == null ? "none" : choice.name().toLowerCase()).append(" |");
    for (var version : VERSIONS) {
      var on = vCenter(version);
      cell(preview(operation, source(hardware, on), target(on), treatment(says, choice)));
    }
    text.append("\n");
  }

  private static Treatment treatment(Says says, Treatment choice) {
    if (choice != null) {
      return choice;
    }
    return says == null ? Treatment.COPY : says.treatment();
  }

  private static Preflight.Preview preview(
      TpmOperation operation, TpmSource source, TpmTarget target, Treatment treatment) {
    if (operation == TpmOperation.CAPTURE) {
      return RULES.capture(VmFixture.vmWithTpm(), treatment, target.on());
    }
    if (operation == TpmOperation.IMPORT_VM && treatment != null) {
      return RULES.copy(new TpmPreflight.Copying(operation, "vm", source, target, Treatment.COPY));
    }
    return switch (who(operation)) {
      case NEW -> RULES.newTpm("vm", source.hardware(), true, target.on());
      case MOVES -> RULES.move(operation, source, target);
      case CALLER, TEMPLATE ->
          RULES.copy(new TpmPreflight.Copying(operation, "vm", source, target, treatment));
    };
  }

  private void cell(Preflight.Preview preview) {
    cases++;
    var refused =
        preview.violations().stream()
            .map(violation -> violation.problem().rule())
            .distinct()
            .collect(Collectors.joining(", "));
    var outcome = preview.outcome().name().toLowerCase().replace('_', ' ');
    text.append(" ").append(refused.isEmpty() ? outcome : "**no**: " + refused).append(" |");
  }

  /** What may differ between two vCenters. */
  private record Other(String text, String provider, String key, String storage, boolean fast) {
    VCenter vCenter() {
      var kp =
          VCenterFixture.provider(
              provider,
              KeyProviderType.STANDARD,
              true,
              Health.GREEN,
              new KeyProvider.Key(key, true));
      return VCenterFixture.vCenter(
          "target", "8.0.3", List.of(kp), List.of(new Datastore("target", storage)));
    }
  }

  private static final List<Other> OTHERS =
      List.of(
          new Other("same provider, shared storage", "kp", "key", "shared", false),
          new Other("same provider, own storage", "kp", "key", "own", false),
          new Other("same provider, own storage, fast crossing on", "kp", "key", "own", true),
          new Other("another provider, shared storage", "other", "key", "shared", false),
          new Other("another provider, own storage", "other", "key", "own", false),
          new Other("same name, another key, shared storage", "kp", "new key", "shared", false),
          new Other("same name, another key, own storage", "kp", "new key", "own", false));

  private void across() {
    var operations =
        Stream.of(TpmOperation.values())
            .filter(operation -> who(operation) != TpmRules.Says.NEW)
            .filter(operation -> operation != TpmOperation.CAPTURE)
            .toList();
    text.append("\n## Windows guest, from one vCenter 8 to another\n\n| rule | operation | TPM | ");
    text.append(OTHERS.stream().map(Other::text).collect(Collectors.joining(" | ")));
    text.append(" |\n| --- | --- | --- |").append(" --- |".repeat(OTHERS.size())).append("\n");
    for (var operation : operations) {
      for (var treatment : treatments(operation)) {
        text.append("| ").append(operation.rule()).append(" | ").append(operation).append(" | ");
        text.append(treatment == null ? "moves" : treatment.name().toLowerCase()).append(" |");
        for (var other : OTHERS) {
          var target =
              new TpmTarget(VmFixture.vdcOn(other.vCenter()), other.vCenter(), other.fast());
          cell(
              preview(
                  operation, source(VmFixture.WINDOWS_11, vCenter("8.0.3")), target, treatment));
        }
        text.append("\n");
      }
    }
  }

  private static List<Treatment> treatments(TpmOperation operation) {
    if (operation == TpmOperation.IMPORT_VM) {
      return Arrays.asList(Treatment.COPY, null); // it is copied or moved, and keeps its TPM (R44)
    }
    return who(operation) == TpmRules.Says.MOVES
        ? Arrays.asList((Treatment) null)
        : new ArrayList<>(List.of(Treatment.COPY, Treatment.REPLACE));
  }

  private static VCenter vCenter(String version) {
    var kp =
        VCenterFixture.provider(
            "kp", KeyProviderType.STANDARD, true, Health.GREEN, new KeyProvider.Key("key", true));
    return VCenterFixture.vCenter(
        "source", version, List.of(kp), List.of(new Datastore("here", "shared")));
  }

  private static TpmSource source(Hardware hardware, VCenter at) {
    return new TpmSource("source", hardware, true, "kp", "here", at);
  }

  private static TpmTarget target(VCenter on) {
    return new TpmTarget(VmFixture.vdcOn(on), on, false);
  }
}
