package org.sealport.services.vcenter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.DriftKind;
import org.sealport.domain.vm.VmId;

/**
 * A VM as Sealport knows it, for the comparison with its vCenter.
 *
 * @param keyProvider null: not encrypted
 * @param endorsementKeys fingerprints; empty without a TPM
 * @param busy a task works on it: it is about to change
 */
public record RecordedVm(
    VmId id,
    String moRef,
    String name,
    String keyProvider,
    Set<String> endorsementKeys,
    Disks disks,
    boolean busy) {

  /** What its vCenter has otherwise. */
  public List<Drift> changes(VmFound now) {
    var changes = new ArrayList<Drift>();
    if (!now.name().equals(name)) {
      changes.add(new Drift(id, DriftKind.VM_RENAMED, name, now.name()));
    }
    tpm(now).ifPresent(changes::add);
    if (!Objects.equals(keyProvider, now.keyProvider())) {
      changes.add(new Drift(id, DriftKind.VM_REKEYED, text(keyProvider), text(now.keyProvider())));
    }
    var there = now.hardware().disks();
    if (!there.isSaidBy(disks)) {
      changes.add(new Drift(id, DriftKind.DISKS_CHANGED, disks.toString(), there.toString()));
    }
    return changes;
  }

  private Optional<Drift> tpm(VmFound now) {
    var keys = EndorsementKey.fingerprints(now.endorsementKeys());
    var known = text(endorsementKeys);
    if (!endorsementKeys.isEmpty() && !now.tpmPresent()) {
      return Optional.of(new Drift(id, DriftKind.TPM_REMOVED, known, ""));
    }
    if (endorsementKeys.isEmpty() && now.tpmPresent()) {
      return Optional.of(new Drift(id, DriftKind.TPM_ADDED, "", text(keys)));
    }
    return endorsementKeys.equals(keys)
        ? Optional.empty()
        : Optional.of(new Drift(id, DriftKind.TPM_REPLACED, known, text(keys)));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static String text(Set<String> keys) {
    return keys.stream().sorted().collect(Collectors.joining(" "));
  }
}
