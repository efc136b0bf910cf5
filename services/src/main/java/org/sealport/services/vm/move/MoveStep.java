package org.sealport.services.vm.move;

import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vm.VmId;
import org.sealport.services.task.VmResult;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.VCenterRef;

/**
 * One VM to move; stored with its task.
 *
 * @param moRef where it comes from
 */
public record MoveStep(VmId vm, String name, boolean tpm, Place from, String moRef, Place to) {
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

  /** It stays where it is; only its vApp changes. */
  boolean stays() {
    return from.isSame(to);
  }

  CloneSpec spec(Place place) {
    return new CloneSpec(name, place.at().id(), place.datastore(), treatment());
  }

  Treatment treatment() {
    return tpm ? Treatment.COPY : null;
  }

  VmResult result(int index) {
    var outcome = tpm ? TpmOutcome.MOVES_ALONG : TpmOutcome.NONE;
    return VmResult.waiting(index, vm.value(), name, outcome, null).at(from.toString());
  }
}
