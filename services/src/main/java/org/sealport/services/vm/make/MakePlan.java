package org.sealport.services.vm.make;

import java.util.List;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vdc.Vdc;
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
  /**
   * @param treatment of its TPM; null without one to copy
   */
  record Planned(String name, Ingredient from, Treatment treatment) {}
}
