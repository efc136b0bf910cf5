package org.sealport.persistence.task;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sealport.domain.catalog.Subscriptions.Due;
import org.sealport.domain.shared.SealportException;
import org.sealport.services.catalog.CatalogSyncs;

/** Starts the syncs of subscribed catalogs when their time has come, on one node of a cluster. */
@ApplicationScoped
public class SubscriptionSchedule {
  private static final System.Logger LOG = System.getLogger(SubscriptionSchedule.class.getName());
  private static final String NAME = "sealport-subscriptions";
  private static final Duration EVERY = Duration.ofMinutes(1);

  @Inject CatalogSyncs syncs;

  RecurringTask<Void> task() {
    return Tasks.recurring(NAME, FixedDelay.of(EVERY))
        .execute((instance, context) -> syncs.due().forEach(this::start));
  }

  /** Somebody else may have started it, or ended the subscription; that keeps no other one back. */
  private void start(Due due) {
    try {
      syncs.startDue(due);
    } catch (SealportException e) {
      LOG.log(System.Logger.Level.WARNING, "catalog " + due.catalog() + " is not synced now", e);
    }
  }
}
