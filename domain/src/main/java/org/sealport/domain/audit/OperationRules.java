package org.sealport.domain.audit;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.sealport.domain.task.TaskOperation;

/** Which rules of the rule book govern an operation that was not refused. */
public final class OperationRules {
  // spotless:off
  private static final Map<TaskOperation, List<String>> TABLE = Map.ofEntries(
      entry(TaskOperation.VM_CREATE,            List.of("R10")),
      entry(TaskOperation.VM_FROM_TEMPLATE,     List.of("R11")),
      entry(TaskOperation.VM_COPY,              List.of("R18")),
      entry(TaskOperation.VM_MOVE,              List.of("R19")),
      entry(TaskOperation.VM_IMPORT,            List.of("R15", "R44")),
      entry(TaskOperation.VM_TPM_ADD,           List.of("R6")),
      entry(TaskOperation.VM_TPM_REMOVE,        List.of("R6")),
      entry(TaskOperation.VM_TPM_REPLACE,       List.of("R6", "R26")),
      entry(TaskOperation.VM_TPM_COPY,          List.of("R6", "R11", "R12", "R14", "R17")),
      entry(TaskOperation.VM_DRIFT_ACCEPT,      List.of("R6", "R15")),
      entry(TaskOperation.VM_DRIFT_FORGET,      List.of("R6")),
      entry(TaskOperation.VAPP_BUILD,           List.of("R12")),
      entry(TaskOperation.VAPP_FROM_OVF,        List.of("R13")),
      entry(TaskOperation.VAPP_ADD_VMS,         List.of("R16", "R17")),
      entry(TaskOperation.VAPP_RECOMPOSE,       List.of("R16", "R17", "R18", "R19")),
      entry(TaskOperation.VAPP_COPY,            List.of("R20")),
      entry(TaskOperation.VAPP_MOVE,            List.of("R23")),
      entry(TaskOperation.VAPP_CAPTURE,         List.of("R21")),
      entry(TaskOperation.TEMPLATE_INSTANTIATE, List.of("R14")),
      entry(TaskOperation.TEMPLATE_UPLOAD,      List.of("R22")),
      entry(TaskOperation.TEMPLATE_DOWNLOAD,    List.of("R22")),
      entry(TaskOperation.TEMPLATE_IMPORT,      List.of("R32")),
      entry(TaskOperation.TEMPLATE_COPY,        List.of("R21")),
      entry(TaskOperation.CATALOG_PUBLISH,      List.of("R34")),
      entry(TaskOperation.CATALOG_SYNC,         List.of("R31", "R34", "R35")));
  // spotless:on

  private OperationRules() {}

  /** Empty for what does nothing to a TPM but destroy or keep it. */
  public static List<String> of(TaskOperation operation) {
    return TABLE.getOrDefault(operation, List.of());
  }
}
