package org.sealport.services.vapp;

import java.util.List;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vm.EditVm;

/**
 * Several changes of a vApp at once.
 *
 * @param name null: stays
 * @param add VMs to make in it
 * @param move VMs that come from other vApps
 * @param edit VMs of it that are changed
 * @param remove VMs of it that are destroyed, once the others are there
 * @param choice for the TPM of every added VM that says nothing itself; null: as its template says,
 *     else copy
 * @param powerOn what is added or moved
 */
public record RecomposeVApp(
    String name,
    List<NewVm> add,
    List<VmId> move,
    List<Edit> edit,
    List<VmId> remove,
    Treatment choice,
    boolean powerOn) {
  /** What is to be different in a VM that it has. */
  public record Edit(VmId vm, EditVm edit) {}
}
