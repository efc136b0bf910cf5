package org.sealport.domain.vm;

import org.sealport.domain.task.TaskOperation;

/** What one can do to the power of a VM, or of all VMs of a vApp. */
public enum PowerOperation {
  POWER_ON(TaskOperation.VM_POWER_ON, TaskOperation.VAPP_POWER_ON),
  POWER_OFF(TaskOperation.VM_POWER_OFF, TaskOperation.VAPP_POWER_OFF),
  RESET(TaskOperation.VM_RESET, TaskOperation.VAPP_RESET);

  private final TaskOperation ofVm;
  private final TaskOperation ofVApp;

  PowerOperation(TaskOperation ofVm, TaskOperation ofVApp) {
    this.ofVm = ofVm;
    this.ofVApp = ofVApp;
  }

  public TaskOperation ofVm() {
    return ofVm;
  }

  public TaskOperation ofVApp() {
    return ofVApp;
  }
}
