package org.sealport.services.vcenter;

import java.util.Optional;
import org.sealport.domain.vcenter.VCenterId;

/**
 * Remembers operation keys for an adapter whose infrastructure does not: what was begun, what came
 * of it, and what was taken back for good.
 */
public interface OperationJournal {

  /** How far an operation is. */
  enum State {
    BEGUN,
    DONE,
    UNDONE
  }

  /**
   * What is known of a key.
   *
   * @param at the vCenter that has the VM, or works on it
   * @param task the vCenter's own task; null: not known
   * @param moRef the VM; null unless it is done
   */
  record Entry(State state, VCenterId at, String task, String moRef) {}

  Optional<Entry> find(OperationKey key);

  /** Written before the first change; again when the vCenter has named its task. */
  void begun(OperationKey key, VCenterId at, String task);

  /** False: the operation was taken back in the meantime. */
  boolean done(OperationKey key, VCenterId at, String moRef);

  /** From now on the key cannot be used. */
  void undone(OperationKey key);
}
