package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_READ_BACK_DISAGREES;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_VM_GONE;
import static org.sealport.domain.vm.VmProblem.VM_HAS_DISC;

import org.sealport.services.vcenter.CloneSpec;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.Spec;

/** Moves VMs with their TPMs. */
final class VmMover {
  private final Site site;
  private final Site target;

  VmMover(Site site, Site target) {
    this.site = site;
    this.target = target;
  }

  Made relocate(Operation operation, MoRef source, CloneSpec spec) {
    var places = Places.of(target);
    var place = places.on(spec.datastore());
    requireNoDisc(source, spec);
    var location = Crossing.location(site, target, places, place);
    if (site.id().equals(target.id())) {
      var seen = site.vms().get(source);
      if (!seen.found().datastore().equals(spec.datastore())) {
        operation.await(site, site, site.start(source, move(location)));
      }
      return new Made(site, named(operation, site.vms().get(source), spec.name()));
    }
    return across(operation, source, spec, new Way(place, location));
  }

  /** Its file would have to come along, which vCenter does not do: it fails on the way instead. */
  private void requireNoDisc(MoRef source, CloneSpec spec) {
    site.vms()
        .find(source)
        .map(VmSeen::found)
        .filter(vm -> !site.id().equals(target.id()) || !vm.datastore().equals(spec.datastore()))
        .filter(vm -> vm.disc() != null)
        .ifPresent(
            vm -> {
              throw VM_HAS_DISC.with(vm.name());
            });
  }

  private record Way(Places.Place place, Spec location) {}

  private static Spec move(Spec location) {
    return Spec.of("RelocateVM_Task").set("spec", location);
  }

  /** The VM notes the key before it leaves, so that it is known where it arrives. */
  private Made across(Operation operation, MoRef source, CloneSpec spec, Way way) {
    var key = operation.key();
    var seen = site.vms().find(source);
    if (seen.isEmpty()) {
      var moved = operation.repeated() ? target.vms().changedBy(key, null) : seen;
      return new Made(
          target,
          named(
              operation,
              moved.orElseThrow(() -> VCENTER_VM_GONE.with(source.value())),
              spec.name()));
    }
    var vm = seen.get();
    if (vm.found().tpmPresent()) {
      var hardware = vm.found().hardware();
      TpmChecks.toHave(target, way.place().compute(), vm.found().name(), hardware);
    }
    TpmChecks.toOpen(vm, site, KeyProviders.of(target), target.host());
    new VmHomes(site)
        .changed(vm, VmSpecs.config().set("extraConfig", Spec.option(Names.CHANGE, key.value())));
    operation.await(site, target, site.start(source, move(way.location())));
    var moved =
        target
            .vms()
            .changedBy(key, vm.operation())
            .orElseThrow(() -> VCENTER_VM_GONE.with(vm.found().name()));
    check(vm, moved);
    return new Made(target, named(operation, moved, spec.name()));
  }

  /** Everything that identifies the VM came along, and nothing stayed. */
  private void check(VmSeen left, VmSeen arrived) {
    var same =
        left.found().tpmPresent() == arrived.found().tpmPresent()
            && left.found().endorsementKeys().equals(arrived.found().endorsementKeys())
            && left.found().hardware().equals(arrived.found().hardware());
    if (!same || site.vms().find(left.ref()).isPresent()) {
      throw VCENTER_READ_BACK_DISAGREES.with(
          left.found().name(), left.found().endorsementKeys(), arrived.found().endorsementKeys());
    }
  }

  /** One that goes back to the name that it came with is as it was before. */
  private VmSeen named(Operation operation, VmSeen vm, String name) {
    if (vm.found().name().equals(name)) {
      return vm;
    }
    var config =
        name.equals(vm.former())
            ? VmSpecs.unnaming(vm)
            : VmSpecs.renaming(VmSpecs.config(), vm, name, operation.key());
    return new VmHomes(target).changed(vm, config);
  }
}
