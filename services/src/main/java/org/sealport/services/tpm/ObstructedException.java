package org.sealport.services.tpm;

import java.util.List;
import org.sealport.domain.shared.SealportException;

/** Refuses an operation with everything that is in its way; the problem is the first of it. */
public class ObstructedException extends SealportException {
  private static final long serialVersionUID = 1L;

  private final transient List<Obstacle> obstacles;

  ObstructedException(List<Obstacle> obstacles) {
    super(obstacles.get(0).problem(), obstacles.get(0).details().toArray());
    this.obstacles = List.copyOf(obstacles);
  }

  public List<Obstacle> obstacles() {
    return obstacles;
  }
}
