package org.sealport.vsphere;

import java.util.function.IntConsumer;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterVersion;
import org.sealport.services.vcenter.Connection.Placement;
import org.sealport.vsphere.soap.Element;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.Properties;
import org.sealport.vsphere.soap.Spec;
import org.sealport.vsphere.soap.TaskWait;
import org.sealport.vsphere.soap.Vim;

/** One vCenter, as the operations need it. */
record Site(VCenterId id, Vim vim, Placement placement) {

  Properties properties() {
    return new Properties(vim);
  }

  VCenterVersion version() {
    return new VCenterVersion(vim.about().text("apiVersion"));
  }

  boolean can(Capability capability) {
    return capability.of(version());
  }

  String host() {
    return vim.login().sdk().getHost();
  }

  VmReader vms() {
    return new VmReader(this);
  }

  /** Starts a task and waits for its end. */
  Element run(MoRef target, Spec method) {
    return run(target, method, percent -> {});
  }

  Element run(MoRef target, Spec method, IntConsumer percent) {
    return new TaskWait(vim).await(start(target, method), percent).orElse(null);
  }

  MoRef start(MoRef target, Spec method) {
    return vim.call(target, method).get("returnval").ref();
  }
}
