package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_READ_BACK_DISAGREES;
import static org.sealport.domain.vm.VmProblem.VM_SUSPENDED;

import java.util.List;
import org.sealport.domain.vm.Disc;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vcenter.DiscImage;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.Spec;
import org.sealport.vsphere.soap.TaskWait;
import org.sealport.vsphere.soap.VimFault;

/** Inserts discs into the drives of VMs and ejects them. */
final class VSphereDrive {
  private final Site site;

  VSphereDrive(Site site) {
    this.site = site;
  }

  Made insert(Operation operation, MoRef ref, DiscImage image) {
    var vm = changeable(operation, ref, false);
    var datastore = vm.found().datastore();
    var disc = Disc.of(datastore, image.id());
    if (!disc.equals(vm.found().disc())) {
      MediaFolder.on(site, datastore).bring(operation, image);
      var devices = new DriveDevices(site, vm);
      var backing = Drive.iso(disc);
      var changes =
          devices
              .first()
              .map(drive -> List.of(drive.holding(backing)))
              .orElseGet(() -> devices.added(backing));
      change(operation, vm, changes, false);
    }
    return checked(ref, disc);
  }

  Made eject(Operation operation, MoRef ref, boolean force) {
    var vm = changeable(operation, ref, force);
    if (vm.found().disc() != null) {
      var drive = new DriveDevices(site, vm).first().orElseThrow();
      change(operation, vm, List.of(drive.emptied()), force);
    }
    return checked(ref, null);
  }

  private VmSeen changeable(Operation operation, MoRef ref, boolean force) {
    settle(operation, site.vms().get(ref), force);
    var vm = site.vms().get(ref);
    if (vm.found().power() == PowerState.SUSPENDED) {
      throw VM_SUSPENDED.with(vm.found().name());
    }
    return vm;
  }

  private void change(Operation operation, VmSeen vm, List<Spec> changes, boolean force) {
    var config =
        VmSpecs.config()
            .set("deviceChange", changes)
            .set("extraConfig", Spec.option(Names.CHANGE, operation.key().value()));
    var question = new DriveQuestion(site, vm, force);
    try {
      operation.await(
          site, site, site.start(vm.ref(), VmSpecs.reconfigure(config)), question::look);
    } catch (VimFault e) {
      question.requireUnlocked();
      throw e;
    }
    question.requireUnlocked();
  }

  /** One of an earlier run may still wait for an answer. */
  private void settle(Operation operation, VmSeen vm, boolean force) {
    if (operation.earlier().isEmpty()) {
      return;
    }
    try {
      var question = new DriveQuestion(site, vm, force);
      new TaskWait(site.vim()).await(operation.earlier().get(), percent -> {}, question::look);
    } catch (VimFault | TaskWait.ForgottenException e) {
      return; // what it changed, if anything, is looked at
    }
  }

  /** Success means read back. */
  private Made checked(MoRef ref, Disc wanted) {
    var vm = site.vms().get(ref);
    var disc = vm.found().disc();
    if (wanted == null ? disc != null : !wanted.equals(disc)) {
      throw VCENTER_READ_BACK_DISAGREES.with(vm.found().name(), text(wanted), text(disc));
    }
    return new Made(site, vm);
  }

  private static String text(Disc disc) {
    return disc == null ? "an empty drive" : disc.name();
  }
}
