package org.sealport.domain.audit;

import java.util.List;
import java.util.Map;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tpm.TpmOperation;

/** Which rules of the rule book govern an operation that was not refused. */
public final class OperationRules {
  // spotless:off
  private static final Map<TaskOperation, List<String>> TABLE = Map.of(
      TaskOperation.VM_CREATE,            List.of(TpmOperation.CREATE_VM.rule()),
      TaskOperation.VM_TPM_ADD,           List.of("R6"),
      TaskOperation.VM_TPM_REMOVE,        List.of("R6"),
      TaskOperation.VAPP_CAPTURE,         List.of(TpmOperation.CAPTURE.rule()),
      TaskOperation.TEMPLATE_INSTANTIATE, List.of(TpmOperation.INSTANTIATE_TEMPLATE.rule()),
      TaskOperation.TEMPLATE_UPLOAD,      List.of(TpmOperation.CREATE_TEMPLATE_FROM_OVF.rule()),
      TaskOperation.TEMPLATE_IMPORT,      List.of("R32"));
  // spotless:on

  private OperationRules() {}

  /** Empty for what does nothing to a TPM but destroy or keep it. */
  public static List<String> of(TaskOperation operation) {
    return TABLE.getOrDefault(operation, List.of());
  }
}
