package org.sealport.services.vcenter;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_READ_BACK_DISAGREES;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_VM_GONE;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;

/** Success means read back: asks the vCenter again after an operation and compares. */
public final class ReadBack {
  private ReadBack() {}

  /**
   * @throws org.sealport.domain.shared.SealportException VCENTER_VM_GONE
   */
  public static VmFound of(VCenterPort port, String moRef) {
    return port.find(moRef).orElseThrow(() -> VCENTER_VM_GONE.with(moRef));
  }

  /** The VM is in the state that it was to be in. */
  public static VmFound powered(VCenterPort port, String moRef, PowerState wanted) {
    var found = of(port, moRef);
    agree(found.power() == wanted, found, wanted.name(), found.power().name());
    return found;
  }

  /**
   * The VM has the hardware it was to get.
   *
   * @param disks whether these are the disks it was to get
   */
  public static VmFound withHardware(
      VCenterPort port, String moRef, Hardware wanted, Predicate<Disks> disks) {
    var found = of(port, moRef);
    agree(
        found.hardware().with(Disks.NONE).equals(wanted.with(Disks.NONE))
            && disks.test(found.hardware().disks()),
        found,
        wanted.toString(),
        found.hardware().toString());
    return found;
  }

  /**
   * The image of a disc is in the VM's drive, or nothing is.
   *
   * @param wanted null: nothing
   */
  public static VmFound withDisc(VCenterPort port, String moRef, UUID wanted) {
    var found = of(port, moRef);
    var image = found.disc() == null ? null : found.disc().image().orElse(null);
    agree(
        Objects.equals(image, wanted) && (wanted != null || found.disc() == null),
        found,
        wanted == null ? "an empty drive" : wanted.toString(),
        found.disc() == null ? "an empty drive" : found.disc().name());
    return found;
  }

  /** A VM whose home is encrypted holds a TPM, or it has none, as wanted. */
  public static VmFound withTpm(VCenterPort port, String moRef, boolean wanted) {
    var found = of(port, moRef);
    agree(
        found.tpmPresent() == wanted,
        found,
        wanted ? "TPM" : "no TPM",
        found.tpmPresent() ? "TPM" : "no TPM");
    agree(!wanted || found.keyProvider() != null, found, "encrypted home", "no key provider");
    agree(!wanted || !found.endorsementKeys().isEmpty(), found, "endorsement keys", "none");
    return found;
  }

  /**
   * A clone holds the same endorsement keys as its source, or none of them.
   *
   * @param treatment null when the source has no TPM
   */
  public static VmFound ofClone(
      VCenterPort port, String moRef, Treatment treatment, Set<EndorsementKey> source) {
    var found = withTpm(port, moRef, treatment != null);
    if (treatment == Treatment.COPY) {
      agree(
          found.endorsementKeys().equals(source), found, "the source's endorsement keys", "others");
    } else if (treatment == Treatment.REPLACE) {
      agree(
          Collections.disjoint(found.endorsementKeys(), source),
          found,
          "new endorsement keys",
          "the source's");
    }
    return found;
  }

  /** Nobody but Sealport worked on the VM, as far as that shows: it never ran and is as known. */
  public static void untouched(
      VCenterPort port, String moRef, Hardware known, Set<EndorsementKey> keys) {
    var found = powered(port, moRef, PowerState.OFF);
    agree(!found.hasSnapshots(), found, "no snapshots", "snapshots");
    agree(found.hardware().equals(known), found, known.toString(), found.hardware().toString());
    agree(found.endorsementKeys().equals(keys), found, "the recorded endorsement keys", "others");
  }

  private static void agree(boolean agrees, VmFound vm, String expected, String found) {
    if (!agrees) {
      throw VCENTER_READ_BACK_DISAGREES.with(vm.name(), expected, found);
    }
  }
}
