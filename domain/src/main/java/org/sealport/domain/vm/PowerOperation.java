package org.sealport.domain.vm;

import static org.sealport.domain.vm.PowerState.OFF;
import static org.sealport.domain.vm.PowerState.ON;
import static org.sealport.domain.vm.PowerState.SUSPENDED;

import java.util.Optional;
import java.util.Set;
import org.sealport.domain.task.TaskOperation;

/** What one can do to the power of a VM, or of all VMs of a vApp. */
public enum PowerOperation {
  // spotless:off
  POWER_ON         (TaskOperation.VM_POWER_ON,  TaskOperation.VAPP_POWER_ON,  Set.of(OFF, SUSPENDED), ON),
  POWER_OFF        (TaskOperation.VM_POWER_OFF, TaskOperation.VAPP_POWER_OFF, Set.of(ON, SUSPENDED),  OFF),
  RESET            (TaskOperation.VM_RESET,     TaskOperation.VAPP_RESET,     Set.of(ON),             ON),
  /** The guest does it, by VMware Tools. */
  SHUT_DOWN        (TaskOperation.VM_SHUT_DOWN, TaskOperation.VAPP_SHUT_DOWN, Set.of(ON),             OFF),
  /** The guest does it, by VMware Tools. */
  REBOOT           (TaskOperation.VM_REBOOT,    TaskOperation.VAPP_REBOOT,    Set.of(ON),             ON),
  SUSPEND          (TaskOperation.VM_SUSPEND,   TaskOperation.VAPP_SUSPEND,   Set.of(ON),             SUSPENDED),
  DISCARD_SUSPENDED(TaskOperation.VM_DISCARD,   TaskOperation.VAPP_DISCARD,   Set.of(SUSPENDED),      OFF);
  // spotless:on

  private final TaskOperation ofVm;
  private final TaskOperation ofVApp;
  private final Set<PowerState> from;
  private final PowerState to;

  PowerOperation(TaskOperation ofVm, TaskOperation ofVApp, Set<PowerState> from, PowerState to) {
    this.ofVm = ofVm;
    this.ofVApp = ofVApp;
    this.from = from;
    this.to = to;
  }

  public TaskOperation ofVm() {
    return ofVm;
  }

  public TaskOperation ofVApp() {
    return ofVApp;
  }

  /** The state that it leads to. */
  public PowerState to() {
    return to;
  }

  /** What stands against it in a state; empty: nothing does. */
  public Optional<VmProblem> against(PowerState now) {
    if (from.contains(now)) {
      return Optional.empty();
    }
    if (this == DISCARD_SUSPENDED) {
      return Optional.of(VmProblem.VM_NOT_SUSPENDED);
    }
    return Optional.of(
        switch (now) {
          case ON -> VmProblem.VM_ALREADY_ON;
          case OFF -> VmProblem.VM_ALREADY_OFF;
          case SUSPENDED -> VmProblem.VM_SUSPENDED;
        });
  }
}
