package org.sealport.persistence.task;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes ended tasks once nobody needs to look at them any more. */
@ApplicationScoped
public class EndedTasks {
  private static final String NAME = "sealport-purge";
  private static final Duration EVERY = Duration.ofHours(6);

  @Inject TaskStore store;

  @Inject
  @ConfigProperty(name = "sealport.tasks.keep", defaultValue = "P90D")
  Duration keep;

  /** One node does it for all. */
  RecurringTask<Void> purge() {
    return Tasks.recurring(NAME, FixedDelay.of(EVERY))
        .execute((instance, context) -> removeBefore(Instant.now().minus(keep)));
  }

  void removeBefore(Instant end) {
    int removed;
    do {
      removed = store.removeEnded(end);
    } while (removed > 0);
  }
}
