package org.sealport.services.vm.make;

import java.util.List;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.Vm;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.TpmSource;
import org.sealport.services.vm.make.MakeRequest.OfOvf;
import org.sealport.services.vm.make.MakeRequest.OfUnmanaged;

/**
 * What a VM is made from, looked up.
 *
 * @param source null: it is no copy
 * @param newTpm one that is no copy is to have a TPM
 * @param moRef of the source; null: it is no copy
 * @param tpm of the source; null without one, or when Sealport does not know it yet
 * @param says what a template says; null: it is none
 * @param vm to reserve while it is copied; null: it is none
 * @param ovf null: it is not from a package
 * @param moves it is no source but the VM itself
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
    List<Obstacle> obstacles,
    boolean moves) {
  Ingredient(
      Hardware hardware,
      TpmSource source,
      boolean newTpm,
      String moRef,
      TpmId tpm,
      Treatment says,
      Vm vm,
      OfOvf ovf,
      List<Obstacle> obstacles) {
    this(hardware, source, newTpm, moRef, tpm, says, vm, ovf, obstacles, false);
  }

  static Ingredient unmanaged(OfUnmanaged of, VCenter at) {
    var found = of.found();
    return new Ingredient(
        found.hardware(),
        TpmSource.of(found, at),
        false,
        found.moRef(),
        null,
        null,
        null,
        null,
        List.of(),
        of.moves());
  }

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
