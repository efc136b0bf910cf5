package org.sealport.services.vcenter;

import java.util.Set;
import java.util.stream.Collectors;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.vm.Disc;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;

/**
 * A VM as its vCenter tells it.
 *
 * @param moRef the vCenter's own reference
 * @param keyProvider the name of the provider that encrypts its home; null: not encrypted
 * @param endorsementKeys empty without a TPM
 * @param host the vCenter's reference of the host that it is on; null: not known
 * @param operations what made it and changed it last, as far as it notes them
 * @param disc what is in its drive, if it is connected; null: nothing
 */
public record VmFound(
    String moRef,
    String name,
    Hardware hardware,
    PowerState power,
    String datastore,
    String keyProvider,
    boolean tpmPresent,
    Set<EndorsementKey> endorsementKeys,
    boolean hasSnapshots,
    String host,
    Set<OperationKey> operations,
    Disc disc) {
  public VmFound {
    endorsementKeys = Set.copyOf(endorsementKeys);
    operations = operations == null ? Set.of() : Set.copyOf(operations); // older journals have none
  }

  /** The tasks that worked on it, ended or not. */
  public Set<TaskId> tasks() {
    return operations.stream()
        .flatMap(key -> key.task().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
