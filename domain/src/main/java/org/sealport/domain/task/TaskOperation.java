package org.sealport.domain.task;

/** What a task does; the constant's name is the key of its text. */
public enum TaskOperation {
  VM_CREATE,
  VM_EDIT,
  VM_DELETE,
  VM_POWER_ON,
  VM_POWER_OFF,
  VM_RESET,
  VM_TPM_ADD,
  VM_TPM_REMOVE,
  VM_SNAPSHOT_CREATE,
  VM_SNAPSHOT_REVERT,
  VM_SNAPSHOT_REMOVE,
  VAPP_POWER_ON,
  VAPP_POWER_OFF,
  VAPP_RESET,
  VAPP_CAPTURE,
  VAPP_DELETE,
  TEMPLATE_INSTANTIATE,
  TEMPLATE_UPLOAD,
  TEMPLATE_IMPORT,
  TEMPLATE_DELETE,
  VCENTER_SYNC
}
