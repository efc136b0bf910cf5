package org.sealport.services.imports;

import java.util.List;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.vm.make.MakeRequest;

/**
 * Imports VMs into a vApp.
 *
 * @param into a new vApp or one that exists
 */
public record ImportVms(Chosen chosen, MakeRequest.Into into) {
  /**
   * VMs of a vCenter that Sealport does not manage.
   *
   * @param moves they become the organization's themselves; otherwise copies of them do
   */
  public record Chosen(VCenterId vCenter, List<One> vms, boolean moves) {
    public Chosen {
      vms = List.copyOf(vms);
    }
  }

  /**
   * @param moRef the vCenter's reference of it
   * @param name that it gets; null: it keeps its own
   */
  public record One(String moRef, String name) {}
}
