package org.sealport.services.vm.make;

import java.util.List;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.Vm;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.TpmSource;
import org.sealport.services.vm.make.MakeRequest.OfOvf;

/**
 * What a VM is made from, looked up.
 *
 * @param source null: it is no copy
 * @param newTpm one that is no copy is to have a TPM
 * @param moRef of the source; null: it is no copy
 * @param tpm of the source; null without one
 * @param says what a template says; null: it is none
 * @param vm to reserve while it is copied; null: it is none
 * @param ovf null: it is not from a package
 */
record Ingredient(
    Hardware hardware,
    TpmSource source,
    boolean newTpm,
    String moRef,
    TpmId tpm,
    Treatment says,
    Vm vm,
    OfOvf ovf,
    List<Obstacle> obstacles) {
  static Ingredient blank(Hardware hardware, boolean tpm, OfOvf ovf) {
    return new Ingredient(hardware, null, tpm, null, null, null, null, ovf, List.of());
  }

  /** R24, R25: one's own choice, then the one for all, then the template's, then copy. */
  Treatment treatment(Treatment own, Treatment all) {
    if (own != null) {
      return own;
    }
    if (all != null) {
      return all;
    }
    return says == null ? Treatment.COPY : says;
  }
}
