package org.sealport.web.rest.vcd.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vm.VmRow;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Resource;

/** What can be done with a VM as it is now: clients take a link that is missing for an answer. */
@ApplicationScoped
public class VmLinks {
  @Inject Exchange exchange;
  @Inject Names names;

  void add(VmDocument vm, VmRow row) {
    var vApp = names.vApp(row.vApp(), row.vAppName());
    vm.link("up", vApp.href, vApp.type);
    power(vm, row.power() == PowerState.ON, row.power() == PowerState.SUSPENDED);
    vm.link("edit", vm.href, vm.type);
    vm.link("reconfigureVm", vm.href + "/action/reconfigureVm", vm.type);
    if (row.power() == PowerState.OFF) {
      vm.link("remove", vm.href, null);
    }
    vm.link(
        "snapshot:create",
        vm.href + "/action/createSnapshot",
        exchange.type(Media.VCLOUD + "createSnapshotParams"));
    vm.link("snapshot:revertToCurrent", vm.href + "/action/revertToCurrentSnapshot", null);
    vm.link("snapshot:removeAll", vm.href + "/action/removeAllSnapshots", null);
    for (var change : List.of("insertMedia", "ejectMedia")) {
      vm.link(
          "media:" + change,
          vm.href + "/media/action/" + change,
          exchange.type(InsertedMedia.MEDIA));
    }
    vm.link("down", vm.href + "/metadata", exchange.type(Media.VCLOUD + "metadata"));
    vm.link("screen:thumbnail", vm.href + "/screen", null);
  }

  /** The links of power, which carry no type. */
  public void power(Resource of, boolean on, boolean suspended) {
    if (on) {
      power(of, "powerOff");
      power(of, "reset");
      power(of, "reboot");
      power(of, "shutdown");
      power(of, "suspend");
      of.link(
          "undeploy",
          of.href + "/action/undeploy",
          exchange.type(Media.VCLOUD + "undeployVAppParams"));
    } else {
      power(of, "powerOn");
      of.link(
          "deploy", of.href + "/action/deploy", exchange.type(Media.VCLOUD + "deployVAppParams"));
      if (suspended) {
        of.link("discardState", of.href + "/action/discardSuspendedState", null);
      }
    }
  }

  private static void power(Resource of, String operation) {
    of.link("power:" + operation, of.href + "/power/action/" + operation, null);
  }
}
