package org.sealport.domain.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * When a VM starts with its vApp; it stops in the reverse order.
 *
 * @param position lowest first; VMs of one position go one after the other without a pause
 * @param startDelay seconds to wait after it was powered on before the next position starts
 * @param stopDelay seconds to wait after it was powered off before the next position stops
 */
@Embeddable
public record StartOrder(
    @Column(name = "start_order", nullable = false) int position,
    @Column(name = "start_delay", nullable = false) int startDelay,
    @Column(name = "stop_delay", nullable = false) int stopDelay) {
  public static final StartOrder NONE = new StartOrder(0, 0, 0);
  public static final int LAST_POSITION = 999;
  public static final int LONGEST_DELAY = 3600;

  public StartOrder {
    require("position", position, LAST_POSITION);
    require("startDelay", startDelay, LONGEST_DELAY);
    require("stopDelay", stopDelay, LONGEST_DELAY);
  }

  private static void require(String field, int value, int max) {
    if (value < 0 || value > max) {
      throw INVALID_INPUT.with(field, value);
    }
  }
}
