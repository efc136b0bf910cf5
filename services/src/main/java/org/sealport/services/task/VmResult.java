package org.sealport.services.task;

import java.util.List;
import java.util.UUID;
import org.sealport.services.tpm.TpmOutcome;

/**
 * How one VM of a task fares.
 *
 * @param index its place in the task, from 0
 * @param vm the id of the VM, or of the template's VM
 * @param outcome what happens to its TPM
 * @param copiedFrom the name of the VM whose TPM is copied; null otherwise
 * @param place where the VM is: vCenter and datastore; null while it is nowhere
 * @param problem the code of what went wrong; null otherwise
 * @param details fill the placeholders of the problem's text
 * @param queuePosition 1 is next; 0 when it does not wait for a place at its vCenter
 */
public record VmResult(
    int index,
    UUID vm,
    String name,
    State state,
    TpmOutcome outcome,
    String copiedFrom,
    String place,
    String problem,
    List<String> details,
    int queuePosition) {
  /** Where a VM's part of the task is in its life. */
  public enum State {
    WAITING,
    RUNNING,
    /** Read back; counts once the whole task has succeeded. */
    DONE,
    /** It was made and stays, but was not powered on as asked. */
    MADE,
    FAILED,
    /** It was made or moved, and that was taken back because the task failed. */
    UNDONE
  }

  public static VmResult waiting(
      int index, UUID vm, String name, TpmOutcome outcome, String copiedFrom) {
    return new VmResult(
        index, vm, name, State.WAITING, outcome, copiedFrom, null, null, List.of(), 0);
  }

  public VmResult in(State next) {
    return new VmResult(
        index, vm, name, next, outcome, copiedFrom, place, problem, details, queuePosition);
  }

  public VmResult at(String where) {
    return new VmResult(
        index, vm, name, state, outcome, copiedFrom, where, problem, details, queuePosition);
  }

  public VmResult because(String code, List<String> about) {
    return new VmResult(
        index, vm, name, state, outcome, copiedFrom, place, code, about, queuePosition);
  }

  public VmResult queued(int position) {
    return new VmResult(
        index, vm, name, state, outcome, copiedFrom, place, problem, details, position);
  }
}
