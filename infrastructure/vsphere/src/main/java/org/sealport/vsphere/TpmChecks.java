package org.sealport.vsphere;

import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.TpmRequirements;
import org.sealport.domain.tpm.Violation;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vm.Hardware;
import org.sealport.vsphere.soap.MoRef;

/**
 * The rule book against what the vCenter says at this moment: its own faults come late, and one at
 * a time.
 */
final class TpmChecks {
  private TpmChecks() {}

  /**
   * R1 to R5, for a VM on this site; the vCenter's word on the guest counts more than our table.
   *
   * @param owner see {@link GuestSupport}
   */
  static KeyProviders toHave(Site site, MoRef owner, String vm, Hardware hardware) {
    var providers = KeyProviders.of(site);
    var facts = new TpmRequirements.Facts(vm, hardware, site.version(), providers.all());
    var violations = new ArrayList<>(TpmRequirements.toHave(facts));
    GuestSupport.tpm(site, owner, hardware)
        .ifPresent(supported -> tell(violations, supported, vm, hardware));
    refuse(violations);
    return providers;
  }

  private static void tell(
      List<Violation> violations, boolean supported, String vm, Hardware hardware) {
    violations.removeIf(each -> each.problem() == TpmProblem.TPM_GUEST_UNSUPPORTED);
    if (!supported) {
      violations.add(new Violation(TpmProblem.TPM_GUEST_UNSUPPORTED, vm, hardware.guestId(), ""));
    }
  }

  /** R6 for adding. */
  static void toAdd(VmSeen vm) {
    refuse(TpmRequirements.toAdd(state(vm)));
  }

  /** R6 for removing. */
  static void toRemove(VmSeen vm) {
    refuse(TpmRequirements.toRemove(state(vm)));
  }

  private static TpmRequirements.State state(VmSeen vm) {
    var found = vm.found();
    return new TpmRequirements.State(
        found.name(), found.power(), found.keyProvider() != null, found.hasSnapshots(), false);
  }

  /** R40 and R47: a VM whose home is encrypted opens only where its key is. */
  static void toOpen(VmSeen vm, Site source, KeyProviders target, String where) {
    var name = vm.found().keyProvider();
    if (name == null) {
      return;
    }
    var there = target.named(name);
    if (there.isEmpty()) {
      throw KeyProviders.refused(
          TpmProblem.TPM_KEY_PROVIDER_MISSING_ON_TARGET, vm.found().name(), target.names(), name);
    }
    var here = KeyProviders.of(source).named(name).map(KeyProvider::keyIdentity);
    if (here.filter(key -> !key.equals(there.get().keyIdentity())).isPresent()) {
      throw KeyProviders.refused(
          TpmProblem.TPM_KEY_PROVIDER_KEY_DIFFERS,
          vm.found().name(),
          name + " on " + where,
          name + " of " + source.host());
    }
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new TpmRefusedException(violations);
    }
  }
}
