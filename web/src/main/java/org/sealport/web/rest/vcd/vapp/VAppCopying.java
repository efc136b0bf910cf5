package org.sealport.web.rest.vcd.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.services.vapp.CopyVApp;
import org.sealport.services.vapp.VAppMakeService;
import org.sealport.services.vapp.VAppMoveService;
import org.sealport.services.vapp.VAppPowerService;
import org.sealport.services.vapp.VAppService;
import org.sealport.web.rest.vcd.vm.Wishes;

/** Copies and moves vApps as clients of the compatible API ask for them. */
@ApplicationScoped
public class VAppCopying {
  @Inject VAppMakeService make;
  @Inject VAppMoveService moves;
  @Inject VAppPowerService power;
  @Inject VAppService service;
  @Inject VAppReads reads;

  public VAppId clone(TenantId tenant, VdcId vdc, VAppParams.Clone wanted) {
    if (Boolean.TRUE.equals(wanted.isSourceDelete)) {
      return moved(tenant, vdc, wanted);
    }
    var command =
        new CopyVApp(
            vdc,
            wanted.name,
            Wishes.treatment(wanted.vCloudExtension),
            VAppMaking.each(wanted.sourcedItem),
            Wishes.isOn(wanted.powerOn));
    return make.copy(tenant, new VAppId(VAppMaking.source(wanted.source)), command).entity();
  }

  /** A copy that leaves nothing behind is a move, and a new name. */
  private VAppId moved(TenantId tenant, VdcId to, VAppParams.Clone wanted) {
    var id = new VAppId(VAppMaking.source(wanted.source));
    var vApp = reads.find(id.toString()).value();
    boolean powerOn = Wishes.isOn(wanted.powerOn);
    if (!vApp.vdc().equals(to)) {
      start(tenant, id, to, powerOn);
    } else if (powerOn) {
      power.power(tenant, id, PowerOperation.POWER_ON);
    }
    if (wanted.name != null && !wanted.name.equals(vApp.name())) {
      service.rename(tenant, id, wanted.name);
    }
    return id;
  }

  private TaskId start(TenantId tenant, VAppId id, VdcId to, boolean powerOn) {
    return powerOn ? moves.moveAndPowerOn(tenant, id, to) : moves.move(tenant, id, to);
  }

  public TaskId move(TenantId tenant, VdcId to, VAppParams.Move wanted) {
    return moves.move(tenant, new VAppId(VAppMaking.source(wanted.source)), to);
  }
}
