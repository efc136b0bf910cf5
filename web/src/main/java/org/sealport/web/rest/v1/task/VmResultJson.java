package org.sealport.web.rest.v1.task;

import org.sealport.services.task.VmResult;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.web.rest.v1.shared.Problems;

/**
 * How one VM of a task fares.
 *
 * @param vm its id, or that of the template's VM
 * @param state WAITING, RUNNING, DONE, MADE when it stays but was not powered on as asked, FAILED,
 *     or UNDONE because another one failed
 * @param outcome what happens to its TPM
 * @param copiedFrom the name of the VM whose TPM is copied; null otherwise
 * @param place vCenter and datastore where the VM is; null while it is nowhere
 * @param queuePosition 1 is next at its vCenter; 0 when it does not wait
 * @param code of what went wrong; null otherwise
 * @param text of what went wrong; null otherwise
 */
public record VmResultJson(
    String vm,
    String name,
    VmResult.State state,
    TpmOutcome outcome,
    String copiedFrom,
    String place,
    int queuePosition,
    String code,
    String text) {
  static VmResultJson of(VmResult result, String language) {
    return new VmResultJson(
        result.vm().toString(),
        result.name(),
        result.state(),
        result.outcome(),
        result.copiedFrom(),
        result.place(),
        result.queuePosition(),
        result.problem(),
        result.problem() == null
            ? null
            : Problems.text(result.problem(), result.details(), language));
  }
}
