package org.sealport.persistence.task;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.vapp.VApps.Due;
import org.sealport.services.vapp.LeaseEnds;

/** Stops what runs longer than its lease, on one node of a cluster. */
@ApplicationScoped
public class LeaseSchedule {
  private static final System.Logger LOG = System.getLogger(LeaseSchedule.class.getName());
  private static final String NAME = "sealport-leases";

  @Inject LeaseEnds ends;

  @Inject
  @ConfigProperty(name = "sealport.leases.every", defaultValue = "PT1M")
  Duration every;

  RecurringTask<Void> task() {
    return Tasks.recurring(NAME, FixedDelay.of(every))
        .execute((instance, context) -> ends.due().forEach(this::start));
  }

  /** Somebody may be at work on it just now; that keeps no other one back. */
  private void start(Due due) {
    try {
      ends.end(due);
    } catch (SealportException e) {
      LOG.log(System.Logger.Level.WARNING, "vApp " + due.vApp() + " is not stopped now", e);
    }
  }
}
