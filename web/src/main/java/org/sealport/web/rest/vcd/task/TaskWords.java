package org.sealport.web.rest.vcd.task;

import java.util.EnumMap;
import java.util.Map;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskProblem;
import org.sealport.domain.task.TaskState;
import org.sealport.services.task.TaskRow;

/** The contract's names for operations and states. */
public final class TaskWords {
  private static final String OTHERWISE = "jobOperation";

  // spotless:off
  private static final Map<TaskOperation, String> NAMES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(TaskOperation.VM_CREATE, "vdcComposeVapp"),
              Map.entry(TaskOperation.VM_EDIT, "vappUpdateVm"),
              Map.entry(TaskOperation.VM_DELETE, "vdcDeleteVapp"),
              Map.entry(TaskOperation.VM_POWER_ON, "vappDeploy"),
              Map.entry(TaskOperation.VM_POWER_OFF, "vappPowerOff"),
              Map.entry(TaskOperation.VM_RESET, "vappReset"),
              Map.entry(TaskOperation.VM_SHUT_DOWN, "vappShutdownGuest"),
              Map.entry(TaskOperation.VM_REBOOT, "vappRebootGuest"),
              Map.entry(TaskOperation.VM_SUSPEND, "vappSuspend"),
              Map.entry(TaskOperation.VAPP_POWER_ON, "vappDeploy"),
              Map.entry(TaskOperation.VAPP_POWER_OFF, "vappPowerOff"),
              Map.entry(TaskOperation.VAPP_RESET, "vappReset"),
              Map.entry(TaskOperation.VAPP_SHUT_DOWN, "vappShutdownGuest"),
              Map.entry(TaskOperation.VAPP_REBOOT, "vappRebootGuest"),
              Map.entry(TaskOperation.VAPP_SUSPEND, "vappSuspend"),
              Map.entry(TaskOperation.LEASE_SUSPEND, "vappSuspend"),
              Map.entry(TaskOperation.LEASE_POWER_OFF, "vappPowerOff"),
              Map.entry(TaskOperation.VM_TPM_ADD, "vappUpdateVm"),
              Map.entry(TaskOperation.VM_TPM_REMOVE, "vappUpdateVm"),
              Map.entry(TaskOperation.VM_TPM_REPLACE, "vappUpdateVm"),
              Map.entry(TaskOperation.VM_DISC_INSERT, "vappInsertCdRom"),
              Map.entry(TaskOperation.VM_DISC_EJECT, "vappEjectCdRom"),
              Map.entry(TaskOperation.VM_TPM_COPY, "vappUpdateVm"),
              Map.entry(TaskOperation.VM_DRIFT_ACCEPT, "vappUpdateVm"),
              Map.entry(TaskOperation.VM_DRIFT_FORGET, "vdcDeleteVapp"),
              Map.entry(TaskOperation.VAPP_RECOMPOSE, "vdcRecomposeVapp"),
              Map.entry(TaskOperation.VAPP_CAPTURE, "vdcCaptureTemplate"),
              Map.entry(TaskOperation.VAPP_DELETE, "vdcDeleteVapp"),
              Map.entry(TaskOperation.TEMPLATE_INSTANTIATE, "vdcInstantiateVapp"),
              Map.entry(TaskOperation.TEMPLATE_UPLOAD, "vdcUploadOvfContents"),
              Map.entry(TaskOperation.TEMPLATE_DOWNLOAD, "vdcEnableDownload"),
              Map.entry(TaskOperation.VM_IMPORT, "importSingletonVapp"),
              Map.entry(TaskOperation.TEMPLATE_IMPORT, "importSingletonTemplate"),
              Map.entry(TaskOperation.TEMPLATE_DELETE, "vdcDeleteTemplate")));

  // spotless:on

  private TaskWords() {}

  public static String operation(TaskOperation operation) {
    return NAMES.getOrDefault(operation, OTHERWISE);
  }

  /** Of a task as it is; one that was called back is no failure. */
  static String status(TaskRow row) {
    return row.state() == TaskState.FAILED
            && TaskProblem.TASK_CANCELLED.name().equals(row.problem())
        ? "canceled"
        : status(row.state());
  }

  public static String status(TaskState state) {
    return switch (state) {
      case QUEUED -> "queued";
      case RUNNING, COMPENSATING -> "running";
      case SUCCEEDED -> "success";
      case FAILED -> "error";
    };
  }
}
