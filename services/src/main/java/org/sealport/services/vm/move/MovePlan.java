package org.sealport.services.vm.move;

import java.util.List;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vdc.Claim;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vm.Vm;
import org.sealport.services.tpm.Preflight;

/**
 * A move, evaluated: what would happen, every reason against it, and how it would be done.
 *
 * @param vApp that has the VMs afterwards
 * @param emptied the hidden vApp that goes; null: none
 */
public record MovePlan(
    Preflight preflight, VApp vApp, Vdc vdc, VAppId emptied, List<Vm> vms, List<MoveStep> steps) {
  public MoveVms command() {
    return new MoveVms(vApp.id(), vdc.id(), emptied, steps);
  }

  /** What VMs that are not there yet will hold of a VDC. */
  static List<Claim> claims(List<Vm> moved, Vdc vdc) {
    return moved.stream()
        .filter(vm -> !vm.vdc().equals(vdc.id()))
        .map(vm -> new Claim(vm.id(), vm.hardware(), vm.hasTpm()))
        .toList();
  }
}
