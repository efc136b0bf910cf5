package org.sealport.services.vdc;

import static org.sealport.domain.vdc.VdcProblem.VDC_DISABLED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vdc.Claim;
import org.sealport.domain.vdc.Limits;
import org.sealport.domain.vdc.Quota;
import org.sealport.domain.vdc.Reservations;
import org.sealport.domain.vdc.Usage;
import org.sealport.domain.vdc.Vdc;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;

/**
 * Keeps VDCs within their quotas, and disabled ones as they are; runs in the transaction of its
 * caller.
 */
@ApplicationScoped
public class QuotaKeeper {
  private Reservations reservations;

  protected QuotaKeeper() {} // for CDI

  @Inject
  public QuotaKeeper(Reservations reservations) {
    this.reservations = reservations;
  }

  /**
   * Every quota that the claims would exceed now, for a preflight; a disabled VDC takes nothing
   * more. Of a VM that is there already only what it grows by is asked for.
   */
  public List<Obstacle> obstacles(Vdc vdc, List<Claim> claims) {
    if (vdc.isEnabled() && vdc.limits().equals(Limits.NONE)) {
      return List.of();
    }
    var used = reservations.used(vdc, List.of());
    var more = Usage.of(claims).beyond(used.minus(reservations.used(vdc, claims)));
    if (!vdc.isEnabled() && !more.equals(Usage.of(List.of()))) {
      return List.of(Obstacle.of(VDC_DISABLED, vdc.name()));
    }
    return Quota.exceeded(vdc.limits(), used, more).stream()
        .map(excess -> obstacle(vdc, excess))
        .toList();
  }

  /**
   * Reserves what VMs will hold once the task ends. Claims on one VDC wait for each other, so that
   * together they never exceed a quota.
   *
   * @param claims their VMs are stored already
   * @throws org.sealport.domain.shared.SealportException the first quota that would be exceeded
   */
  public void reserve(Vdc vdc, TaskId task, List<Claim> claims) {
    var limited = reservations.lock(vdc);
    new Preflight(List.of(), obstacles(limited, claims)).orRefuse();
    reservations.add(limited, task, claims);
  }

  private static Obstacle obstacle(Vdc vdc, Quota.Excess excess) {
    return Obstacle.of(
        excess.quota().problem(), vdc.name(), excess.used(), excess.asked(), excess.limit());
  }
}
