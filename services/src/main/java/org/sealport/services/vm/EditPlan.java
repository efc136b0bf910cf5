package org.sealport.services.vm;

import java.util.List;
import org.sealport.domain.vdc.Claim;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.Vm;

/** An edit among other changes. */
public record EditPlan(Vm vm, EditVm edit, Hardware to) {
  public static EditPlan of(Vm vm, EditVm edit) {
    return new EditPlan(vm, edit, edit.applied(vm.hardware()));
  }

  public String name() {
    return edit.name() == null ? vm.name() : edit.name();
  }

  /** Virtual hardware only gets newer, disks only larger, and what is on a removed one is gone. */
  public boolean isUndoable() {
    return vm.hardware().hardwareVersion() == to.hardwareVersion() && edit.disks().isNothing();
  }

  /** What it will hold of its VDC. */
  public List<Claim> claims() {
    return List.of(new Claim(vm.id(), to, vm.hasTpm()));
  }

  public ChangeVm.Edit command(ChangeVm.At at) {
    var description = edit.description() == null ? vm.description() : edit.description();
    return new ChangeVm.Edit(at, name(), description, vm.hardware(), to, edit.disks());
  }
}
