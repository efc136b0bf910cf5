package org.sealport.vsphere;

import java.util.List;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.services.vcenter.Change;
import org.sealport.services.vcenter.SnapshotOperation;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.Spec;

/** Changes VMs that exist. */
final class VmChanger {
  private final Site site;

  VmChanger(Site site) {
    this.site = site;
  }

  /** The VM notes the key in the same call, so that a repeat knows. */
  Made reconfigure(Operation operation, MoRef ref, List<Change> changes) {
    var vm = site.vms().get(ref);
    if (operation.key().value().equals(vm.change())) {
      return new Made(site, vm);
    }
    var plan = new ChangePlan(site, vm, operation.key());
    changes.forEach(plan::add);
    var config = plan.config();
    plan.upgrade()
        .ifPresent(
            version ->
                site.run(
                    ref, Spec.of("UpgradeVM_Task").set("version", "vmx-%02d".formatted(version))));
    operation.await(site, site, site.start(ref, VmSpecs.reconfigure(config)));
    var changed = site.vms().get(ref);
    plan.check(changed);
    return new Made(site, changed);
  }

  Made power(Operation operation, MoRef ref, PowerOperation wanted) {
    var now = site.vms().get(ref).found().power();
    boolean again = wanted == PowerOperation.RESET || wanted == PowerOperation.REBOOT;
    if (again || now != wanted.to()) {
      switchPower(operation, ref, wanted);
    }
    return new Made(site, site.vms().get(ref));
  }

  private void switchPower(Operation operation, MoRef ref, PowerOperation wanted) {
    var method =
        switch (wanted) {
          case POWER_ON -> "PowerOnVM_Task";
          case POWER_OFF, DISCARD_SUSPENDED -> "PowerOffVM_Task";
          case RESET -> "ResetVM_Task";
          case SUSPEND -> "SuspendVM_Task";
          case SHUT_DOWN -> "ShutdownGuest";
          case REBOOT -> "RebootGuest";
        };
    if (method.endsWith("_Task")) {
      operation.await(site, site, site.start(ref, Spec.of(method)));
      return;
    }
    site.vim().call(ref, Spec.of(method));
    if (wanted == PowerOperation.SHUT_DOWN) {
      new GuestWait(site).off(ref);
    }
  }

  Made snapshot(Operation operation, MoRef ref, SnapshotOperation wanted) {
    var name = "sealport " + Names.digest(operation.key().value());
    if (wanted == SnapshotOperation.CREATE && site.vms().get(ref).snapshots().contains(name)) {
      return new Made(site, site.vms().get(ref));
    }
    var method =
        switch (wanted) {
          case CREATE ->
              Spec.of("CreateSnapshot_Task")
                  .set("name", name)
                  .set("description", operation.key().value())
                  .set("memory", false)
                  .set("quiesce", false);
          case REVERT -> Spec.of("RevertToCurrentSnapshot_Task").set("suppressPowerOn", true);
          case REMOVE_ALL -> Spec.of("RemoveAllSnapshots_Task");
        };
    operation.await(site, site, site.start(ref, method));
    return new Made(site, site.vms().get(ref));
  }
}
