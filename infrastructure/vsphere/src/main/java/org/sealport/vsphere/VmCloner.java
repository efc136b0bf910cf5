package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_READ_BACK_DISAGREES;

import java.util.Collections;
import java.util.Locale;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.Spec;

/**
 * Clones VMs. What a clone's TPM is, is said to the vCenter where it can be said, and read back in
 * any case; a clone that has the wrong one does not survive.
 */
final class VmCloner {
  private final Site site;
  private final Site target;
  private final VmHomes homes;

  VmCloner(Site site, Site target) {
    this.site = site;
    this.target = target;
    this.homes = new VmHomes(target);
  }

  Made clone(Operation operation, MoRef source, CloneSpec spec) {
    var seen = site.vms().get(source);
    var places = Places.of(target);
    var place = places.on(spec.datastore());
    var crossing = !site.id().equals(target.id());
    var replace = seen.found().tpmPresent() && spec.tpm() == Treatment.REPLACE;
    var providers =
        seen.found().tpmPresent()
            ? TpmChecks.toHave(
                target, place.compute(), seen.found().name(), seen.found().hardware())
            : KeyProviders.of(target);
    var job = new Job(operation, seen, spec, places, place);
    if (replace) {
      var provider = providers.preferring(seen.found().keyProvider(), seen.found().name()).name();
      return crossing ? replacedAcross(job, provider) : replaced(job);
    }
    if (crossing) {
      TpmChecks.toOpen(seen, site, providers, target.host());
    }
    return new Made(target, checked(job, made(job, target, "copy")));
  }

  /** A clone in the source's vCenter without TPM and encryption, which its user destroys. */
  VmSeen bareClone(Operation operation, VmSeen source) {
    var places = Places.of(site);
    var found = source.found();
    var spec = new CloneSpec(found.name(), site.id(), found.datastore(), Treatment.COPY);
    var job = new Job(operation, source, spec, places, places.on(found.datastore()));
    return bare(made(job, site, "copy"));
  }

  /** All that one clone needs. */
  private record Job(
      Operation operation, VmSeen source, CloneSpec spec, Places places, Places.Place place) {}

  private VmSeen made(Job job, Site to, String policy) {
    var location =
        to.id().equals(target.id())
            ? Crossing.location(site, target, job.places(), job.place())
            : atHome(job.source());
    var config =
        VmSpecs.config()
            .set("extraConfig", VmSpecs.notes(job.operation().key(), job.spec().name()))
            .set("deviceChange", emptyDrive(job.source()));
    var clone =
        Spec.of("VirtualMachineCloneSpec")
            .set("location", location)
            .set("template", false)
            .set("config", config)
            .set("powerOn", false)
            .set("tpmProvisionPolicy", policy(job.source(), policy));
    var call =
        Spec.of("CloneVM_Task")
            .set(
                "folder",
                to.id().equals(target.id()) ? job.place().folder() : home(job.source()).folder())
            .set("name", Names.inVCenter(job.spec().name(), job.operation().key().value()))
            .set("spec", clone);
    return job.operation().make(to, site, () -> site.start(job.source().ref(), call));
  }

  /** The file of a disc need not be where the clone is. */
  private Spec emptyDrive(VmSeen source) {
    return source.found().disc() == null
        ? null
        : new DriveDevices(site, source).first().map(Drive::emptied).orElse(null);
  }

  /**
   * Said wherever it is understood: left out, a setting of the vCenter would decide. The source's
   * vCenter reads the call, whatever the target is.
   */
  private String policy(VmSeen source, String policy) {
    return source.found().tpmPresent() && site.can(Capability.TPM_PROVISION_POLICY) ? policy : null;
  }

  private Places.Place home(VmSeen source) {
    return Places.of(site).on(source.found().datastore());
  }

  private Spec atHome(VmSeen source) {
    var place = home(source);
    return Crossing.location(site, site, null, place);
  }

  /** Within a vCenter: it replaces, or before 8.0 the copy is taken out and a new one put in. */
  private Made replaced(Job job) {
    if (target.can(Capability.TPM_PROVISION_POLICY)) {
      return new Made(target, checked(job, made(job, target, "replace")));
    }
    var clone = made(job, target, "copy");
    return new Made(target, withNewTpm(job, clone, null));
  }

  /**
   * To another vCenter, which need not have the source's key (R33): a clone without TPM and
   * encryption is made here, moves there, and gets its TPM there.
   */
  private Made replacedAcross(Job job, String provider) {
    var arrived = job.operation().repeated() ? target.vms().madeBy(job.operation().key()) : null;
    if (arrived == null || arrived.isEmpty()) {
      var bare = bare(made(job, site, "copy"));
      var move =
          Spec.of("RelocateVM_Task")
              .set("spec", Crossing.location(site, target, job.places(), job.place()));
      var here = new VmHomes(site);
      here.orDestroy(bare, () -> job.operation().await(site, target, site.start(bare.ref(), move)));
    }
    var moved = target.vms().madeBy(job.operation().key()).orElseThrow();
    return new Made(target, withNewTpm(job, moved, provider));
  }

  private VmSeen bare(VmSeen clone) {
    var here = new VmHomes(site);
    return here.orDestroy(
        clone,
        () -> {
          var without = here.withoutTpm(clone);
          return here.decrypted(without);
        });
  }

  /** A repeat may find the new one in already. */
  private VmSeen withNewTpm(Job job, VmSeen clone, String provider) {
    return homes.orDestroy(
        clone,
        () -> {
          var own = clone;
          if (own.found().tpmPresent() && !isReplaced(job, own)) {
            own = homes.withoutTpm(own);
          }
          if (!own.found().tpmPresent()) {
            own = homes.withNewTpm(own, provider);
          }
          return checked(job, own);
        });
  }

  private static boolean isReplaced(Job job, VmSeen clone) {
    return Collections.disjoint(
        clone.found().endorsementKeys(), job.source().found().endorsementKeys());
  }

  /** Read back: the same TPM, another one, or none, as was wanted. */
  private VmSeen checked(Job job, VmSeen clone) {
    var wanted = job.source().found();
    var got = clone.found();
    var replace = job.spec().tpm() == Treatment.REPLACE;
    var identity =
        replace
            ? !wanted.tpmPresent() || isReplaced(job, clone)
            : got.endorsementKeys().equals(wanted.endorsementKeys());
    var agrees =
        got.tpmPresent() == wanted.tpmPresent()
            && (!got.tpmPresent() || got.keyProvider() != null && !got.endorsementKeys().isEmpty())
            && got.hardware().firmware() == wanted.hardware().firmware()
            && identity;
    if (!agrees) {
      homes.destroy(clone.ref());
      throw VCENTER_READ_BACK_DISAGREES.with(
          got.name(),
          String.valueOf(job.spec().tpm()).toLowerCase(Locale.ROOT),
          got.tpmPresent() ? "TPM" : "no TPM");
    }
    return clone;
  }
}
