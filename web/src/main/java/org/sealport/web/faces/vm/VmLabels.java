package org.sealport.web.faces.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.sealport.domain.vm.Disk;
import org.sealport.domain.vm.DiskBus;
import org.sealport.domain.vm.DriftKind;
import org.sealport.services.vcenter.DriftRow;

/** Names that pages show for what vSphere only numbers. */
@Named
@ApplicationScoped
public class VmLabels {
  /** The key of the words for a difference; encryption may be all new, or gone. */
  public String drift(DriftRow drift) {
    if (drift.kind() != DriftKind.VM_REKEYED) {
      return "drift." + drift.kind() + ".text";
    }
    return drift.expected().isEmpty()
        ? "drift.VM_REKEYED.encrypted"
        : drift.found().isEmpty() ? "drift.VM_REKEYED.decrypted" : "drift.VM_REKEYED.text";
  }

  public String bus(DiskBus bus) {
    return bus.label();
  }

  public String place(Disk disk) {
    return disk.at().toString();
  }

  public String guest(String guestId) {
    return GuestOs.label(guestId);
  }
}
