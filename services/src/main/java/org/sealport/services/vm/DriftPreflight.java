package org.sealport.services.vm;

import java.util.List;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vcenter.Drift;
import org.sealport.services.vcenter.DriftState;

/**
 * What would be recorded if what a vCenter has of a VM were accepted, and what is in the way.
 *
 * @param state names these differences; who accepts tells which were seen
 * @param changes each would be recorded
 */
public record DriftPreflight(DriftState state, List<Drift> changes, List<Obstacle> obstacles) {
  public DriftPreflight {
    changes = List.copyOf(changes);
    obstacles = List.copyOf(obstacles);
  }

  public boolean isAllowed() {
    return obstacles.isEmpty();
  }

  /**
   * @throws org.sealport.domain.shared.SealportException the first obstacle
   */
  public void orRefuse() {
    new Preflight(List.of(), obstacles).orRefuse();
  }
}
