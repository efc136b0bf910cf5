package org.sealport.web.faces.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vm.VmId;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vapp.CopyVApp;
import org.sealport.services.vapp.VAppMakeService;
import org.sealport.services.vapp.VAppMoveService;
import org.sealport.services.vm.CopyVm;
import org.sealport.services.vm.VmCopyService;
import org.sealport.services.vm.VmMoveService;

/** Copies and moves, each by its use case. */
@ApplicationScoped
public class Transfers {
  @Inject VmCopyService vmCopies;
  @Inject VmMoveService vmMoves;
  @Inject VAppMakeService vAppCopies;
  @Inject VAppMoveService vAppMoves;

  Preflight preflight(TenantId tenant, Transfer wanted) {
    return switch (wanted.kind()) {
      case COPY_VM -> vmCopies.preflightCopy(tenant, VmId.of(wanted.source()), copyVm(wanted));
      case MOVE_VM ->
          vmMoves.preflightMove(tenant, VmId.of(wanted.source()), VAppId.of(wanted.target()));
      case COPY_VAPP ->
          vAppCopies.preflightCopy(tenant, VAppId.of(wanted.source()), copyVApp(wanted));
      case MOVE_VAPP ->
          vAppMoves.preflightMove(tenant, VAppId.of(wanted.source()), VdcId.of(wanted.target()));
    };
  }

  TaskId start(TenantId tenant, Transfer wanted) {
    return switch (wanted.kind()) {
      case COPY_VM -> vmCopies.copy(tenant, VmId.of(wanted.source()), copyVm(wanted)).task();
      case MOVE_VM -> vmMoves.move(tenant, VmId.of(wanted.source()), VAppId.of(wanted.target()));
      case COPY_VAPP ->
          vAppCopies.copy(tenant, VAppId.of(wanted.source()), copyVApp(wanted)).task();
      case MOVE_VAPP ->
          vAppMoves.move(tenant, VAppId.of(wanted.source()), VdcId.of(wanted.target()));
    };
  }

  private static CopyVm copyVm(Transfer wanted) {
    return new CopyVm(VAppId.of(wanted.target()), wanted.name(), wanted.choice(), wanted.powerOn());
  }

  private static CopyVApp copyVApp(Transfer wanted) {
    return new CopyVApp(
        VdcId.of(wanted.target()), wanted.name(), wanted.choice(), wanted.each(), wanted.powerOn());
  }
}
