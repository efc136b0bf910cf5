package org.sealport.services.vm.move;

import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vm.VmId;
import org.sealport.services.task.VmResult;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.make.PowerMade;

/**
 * One VM to move; stored with its task.
 *
 * @param vm the id of the VM, or of the template's VM
 * @param moRef where it comes from
 * @param former the name that it goes back to when this fails; null: it keeps its name
 */
public record MoveStep(
    VmId vm, String name, boolean tpm, Place from, String moRef, Place to, String former) {
  /** One that keeps its name. */
  public MoveStep(VmId vm, String name, boolean tpm, Place from, String moRef, Place to) {
    this(vm, name, tpm, from, moRef, to, null);
  }

  /**
   * A datastore of a vCenter.
   *
   * @param vCenter its name, for people
   */
  public record Place(VCenterRef at, String vCenter, String datastore) {
    boolean isSame(Place other) {
      return at.equals(other.at) && datastore.equals(other.datastore);
    }

    @Override
    public String toString() {
      return vCenter + " / " + datastore;
    }
  }

  /** It stays where and as it is; only its vApp changes. */
  boolean stays() {
    return from.isSame(to) && name.equals(formerName());
  }

  String formerName() {
    return former == null ? name : former;
  }

  CloneSpec there() {
    return new CloneSpec(name, to.at().id(), to.datastore(), treatment());
  }

  CloneSpec back() {
    return new CloneSpec(formerName(), from.at().id(), from.datastore(), treatment());
  }

  static boolean isUnmoved(VmFound vm, VmFound before) {
    return vm.datastore().equals(before.datastore()) && vm.name().equals(before.name());
  }

  Treatment treatment() {
    return tpm ? Treatment.COPY : null;
  }

  /** Once it has arrived. */
  PowerMade.There there(int index) {
    return new PowerMade.There(vm, to.at(), to.vCenter(), result(index));
  }

  VmResult result(int index) {
    var outcome = tpm ? TpmOutcome.MOVES_ALONG : TpmOutcome.NONE;
    return VmResult.waiting(index, vm.value(), name, outcome, null).at(from.toString());
  }
}
