package org.sealport.domain.tpm;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.VCenter;

/**
 * Section D of the rule book as a table: what a VM with a TPM needs to cross from one vCenter to
 * another.
 */
public final class CrossingRules {
  private CrossingRules() {}

  /** R42: these need no shared storage. */
  private static final Set<TpmOperation> WITHOUT_SHARED_STORAGE = Set.of(TpmOperation.MOVE_VAPP);

  /**
   * @param tpm without one only what opens its encrypted home matters
   * @param keyProvider the name of the provider that encrypts the VM at the source; null: not
   *     encrypted
   * @param datastore where the VM lies at the source
   */
  public record Subject(String vm, boolean tpm, String keyProvider, String datastore) {}

  /**
   * @param fastInstantiation the provider has turned fast cross-vCenter instantiation on
   */
  public record Facts(
      TpmOperation operation,
      Subject subject,
      VCenter source,
      VCenter target,
      boolean fastInstantiation) {
    String vm() {
      return subject.vm();
    }

    String keyProvider() {
      return subject.keyProvider();
    }

    String datastore() {
      return subject.datastore();
    }

    boolean needsStorage() {
      return subject.tpm() && !fastInstantiation && !WITHOUT_SHARED_STORAGE.contains(operation);
    }

    KeyProvider atSource() {
      return named(source);
    }

    KeyProvider atTarget() {
      return named(target);
    }

    private KeyProvider named(VCenter vCenter) {
      return vCenter.keyProviders().stream()
          .filter(provider -> provider.name().equals(keyProvider()))
          .findFirst()
          .orElse(null);
    }

    boolean sharesStorage() {
      return source.datastores().stream()
          .filter(store -> store.name().equals(datastore()))
          .map(Datastore::identity)
          .anyMatch(
              id -> target.datastores().stream().anyMatch(store -> store.identity().equals(id)));
    }

    boolean hasSameKey() {
      return atSource() == null
          || atTarget() == null
          || atSource().keyIdentity().equals(atTarget().keyIdentity());
    }
  }

  private record Row(
      TpmProblem problem,
      Predicate<Facts> holds,
      Function<Facts, String> found,
      Function<Facts, String> required) {}

  // spotless:off
  private static final List<Row> TABLE = List.of(
      new Row(TpmProblem.TPM_KEY_PROVIDER_MISSING_ON_TARGET, f -> f.keyProvider() == null || f.atTarget() != null,
          f -> names(f.target()), Facts::keyProvider),
      new Row(TpmProblem.TPM_STORAGE_NOT_SHARED, f -> !f.needsStorage() || f.sharesStorage(),
          Facts::datastore, f -> f.target().datastores().stream().map(Datastore::name).collect(Collectors.joining(", "))),
      new Row(TpmProblem.TPM_KEY_PROVIDER_KEY_DIFFERS, Facts::hasSameKey,
          f -> f.keyProvider() + " on " + f.target().name(), f -> f.keyProvider() + " of " + f.source().name()));
  // spotless:on

  private static String names(VCenter vCenter) {
    return vCenter.keyProviders().stream().map(KeyProvider::name).collect(Collectors.joining(", "));
  }

  /** R40, R41, R42 and R47; empty when source and target are the same vCenter. */
  public static List<Violation> toCross(Facts facts) {
    if (facts.source().id().equals(facts.target().id())) {
      return List.of();
    }
    return TABLE.stream()
        .filter(row -> !row.holds().test(facts))
        .map(
            row ->
                new Violation(
                    row.problem(),
                    facts.vm(),
                    row.found().apply(facts),
                    row.required().apply(facts)))
        .toList();
  }
}
