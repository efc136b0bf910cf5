package org.sealport.vsphere;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.vcenter.OperationJournal;
import org.sealport.services.vcenter.OperationKey;

/** A journal that lasts as long as a test. */
final class MemoryJournal implements OperationJournal {
  private final ConcurrentHashMap<OperationKey, Entry> entries = new ConcurrentHashMap<>();

  @Override
  public Optional<Entry> find(OperationKey key) {
    return Optional.ofNullable(entries.get(key));
  }

  @Override
  public void begun(OperationKey key, VCenterId at, String task) {
    entries.compute(
        key,
        (same, known) ->
            known == null || known.state() == State.BEGUN
                ? new Entry(State.BEGUN, at, task, null)
                : known);
  }

  @Override
  public boolean done(OperationKey key, VCenterId at, String moRef) {
    var now =
        entries.compute(
            key,
            (same, known) ->
                known != null && known.state() == State.UNDONE
                    ? known
                    : new Entry(State.DONE, at, null, moRef));
    return now.state() == State.DONE;
  }

  @Override
  public void undone(OperationKey key) {
    entries.compute(
        key,
        (same, known) -> new Entry(State.UNDONE, known == null ? null : known.at(), null, null));
  }

  /** As after a crash between the work and its entry. */
  void forgetTheEnd(OperationKey key) {
    entries.computeIfPresent(key, (same, known) -> new Entry(State.BEGUN, known.at(), null, null));
  }
}
