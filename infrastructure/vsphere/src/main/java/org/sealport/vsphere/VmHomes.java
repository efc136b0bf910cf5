package org.sealport.vsphere;

import java.util.function.Supplier;
import org.sealport.domain.vm.PowerState;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.Spec;
import org.sealport.vsphere.soap.VimFault;

/** Steps on one VM of a vCenter that several operations share. Each returns the VM as read back. */
final class VmHomes {
  private final Site site;

  VmHomes(Site site) {
    this.site = site;
  }

  VmSeen withoutTpm(VmSeen vm) {
    if (vm.tpmDevice() == null) {
      return vm;
    }
    return changed(vm, VmSpecs.config().set("deviceChange", VmSpecs.removeTpm(vm.tpmDevice())));
  }

  /**
   * @param provider null: the home is encrypted already
   */
  VmSeen withNewTpm(VmSeen vm, String provider) {
    var crypto = vm.found().keyProvider() == null ? VmSpecs.encrypt(provider) : null;
    return changed(
        vm, VmSpecs.config().set("deviceChange", VmSpecs.addTpm()).set("crypto", crypto));
  }

  VmSeen decrypted(VmSeen vm) {
    return vm.found().keyProvider() == null
        ? vm
        : changed(vm, VmSpecs.config().set("crypto", Spec.of("CryptoSpecDecrypt")));
  }

  VmSeen changed(VmSeen vm, Spec config) {
    site.run(vm.ref(), VmSpecs.reconfigure(config));
    return site.vms().get(vm.ref());
  }

  /** What fails on the way does not leave a VM with a copied identity behind. */
  <T> T orDestroy(VmSeen vm, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      try {
        destroy(vm.ref());
      } catch (RuntimeException left) {
        e.addSuppressed(left);
      }
      throw e;
    }
  }

  /** One that is gone already is a success. */
  void destroy(MoRef vm) {
    try {
      var seen = site.vms().find(vm);
      if (seen.filter(found -> found.found().power() != PowerState.OFF).isPresent()) {
        site.run(vm, Spec.of("PowerOffVM_Task"));
      }
      site.run(vm, Spec.of("Destroy_Task"));
    } catch (VimFault e) {
      if (!e.is("ManagedObjectNotFound")) {
        throw e;
      }
    }
  }
}
