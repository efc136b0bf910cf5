package org.sealport.services.vm.make;

import java.util.List;
import java.util.stream.IntStream;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vdc.Claim;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;

/**
 * A request, evaluated: what would happen, every reason against it, and how it would be done. The
 * preflight shows it, the operation carries it out.
 *
 * @param existing the vApp that gets them; null: a new one
 */
public record MakePlan(
    Preflight preflight,
    MakeRequest request,
    Vdc vdc,
    VCenter on,
    VApp existing,
    List<Planned> members) {
  /** The same with what else is done by the same task. */
  public MakePlan and(Preflight more) {
    return new MakePlan(preflight.and(more), request, vdc, on, existing, members);
  }

  /** The same with more in its way. */
  public MakePlan and(List<Obstacle> more) {
    return new MakePlan(preflight.and(more), request, vdc, on, existing, members);
  }

  /**
   * @param treatment of its TPM; null without one to copy
   */
  record Planned(String name, Ingredient from, Treatment treatment) {
    /**
     * @param vm null while it is only thought of
     */
    Claim claim(VmId vm) {
      return new Claim(vm, from.hardware(), from.newTpm() || treatment != null);
    }
  }

  /**
   * What they will hold of the VDC.
   *
   * @param made the stored VMs, in the order of the members
   */
  List<Claim> claims(List<Vm> made) {
    return IntStream.range(0, made.size())
        .mapToObj(i -> members.get(i).claim(made.get(i).id()))
        .toList();
  }
}
