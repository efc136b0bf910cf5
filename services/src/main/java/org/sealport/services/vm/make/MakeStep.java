package org.sealport.services.vm.make;

import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.TpmOrigin;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vm.VmId;
import org.sealport.services.task.VmResult;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.CreateSpec;
import org.sealport.services.vcenter.OvfSpec;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vm.VmRecorder.TpmStory;

/**
 * One VM to make, blank, as a clone or from an OVF package; stored with its task.
 *
 * @param vm the id of the VM, or of the template's VM, that it will be
 * @param target the vCenter that gets it
 * @param targetName its name, for people
 * @param blank null unless it is made blank
 * @param copy null unless it is a clone
 * @param ovf null unless it comes from a package
 * @param disc the image of a disc that is in its drive from the beginning; null: none
 */
public record MakeStep(
    UUID vm,
    VCenterRef target,
    String targetName,
    CreateSpec blank,
    CloneOf copy,
    OvfSpec ovf,
    UUID disc) {
  /**
   * What is cloned; the vCenter that has it is the one that is asked.
   *
   * @param tpm the TPM of the source; null without one, or when Sealport does not manage it
   * @param name of the source, for people
   */
  public record CloneOf(VCenterRef at, String moRef, TpmId tpm, String name, CloneSpec spec) {}

  public static MakeStep blank(UUID vm, VCenter target, CreateSpec spec) {
    return new MakeStep(vm, VCenterRef.to(target), target.name(), spec, null, null, null);
  }

  public static MakeStep copy(UUID vm, VCenter target, CloneOf source) {
    return new MakeStep(vm, VCenterRef.to(target), target.name(), null, source, null, null);
  }

  public static MakeStep ovf(UUID vm, VCenter target, OvfSpec spec) {
    return new MakeStep(vm, VCenterRef.to(target), target.name(), null, null, spec, null);
  }

  /**
   * @param image null: none
   */
  MakeStep startingFrom(UUID image) {
    return new MakeStep(vm, target, targetName, blank, copy, ovf, image);
  }

  /** The vCenter that is asked to make it. */
  VCenterRef asked() {
    return copy == null ? target : copy.at();
  }

  public String name() {
    return blank != null ? blank.name() : copy != null ? copy.spec().name() : ovf.name();
  }

  String datastore() {
    return blank != null
        ? blank.datastore()
        : copy != null ? copy.spec().datastore() : ovf.datastore();
  }

  boolean hasTpm() {
    return blank != null ? blank.tpm() : copy != null ? copy.spec().tpm() != null : ovf.tpm();
  }

  /** What the TPM of the source becomes; empty without one, and where nothing is cloned. */
  public Optional<Treatment> treatment() {
    return copy == null ? Optional.empty() : Optional.ofNullable(copy.spec().tpm());
  }

  /** How the TPM came to be; empty without one. */
  Optional<TpmStory> story() {
    if (!hasTpm()) {
      return Optional.empty();
    }
    if (copy == null) {
      return Optional.of(TpmStory.NEW);
    }
    if (copy.spec().tpm() == Treatment.REPLACE) {
      return Optional.of(new TpmStory(TpmOrigin.REPLACED, null));
    }
    return Optional.of(
        copy.tpm() == null
            ? new TpmStory(TpmOrigin.IMPORTED, null)
            : new TpmStory(TpmOrigin.COPIED, copy.tpm()));
  }

  /** Once it is made. */
  PowerMade.There there(int index) {
    return new PowerMade.There(new VmId(vm), target, targetName, waiting(index));
  }

  VmResult waiting(int index) {
    var outcome =
        story()
            .map(
                story ->
                    switch (story.origin()) {
                      case NEW -> TpmOutcome.NEW;
                      case COPIED, IMPORTED -> TpmOutcome.COPIED;
                      case REPLACED -> TpmOutcome.REPLACED;
                    })
            .orElse(TpmOutcome.NONE);
    var copiedFrom = outcome == TpmOutcome.COPIED ? copy.name() : null;
    return VmResult.waiting(index, vm, name(), outcome, copiedFrom);
  }
}
