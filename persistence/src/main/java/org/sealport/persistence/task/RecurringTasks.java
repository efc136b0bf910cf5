package org.sealport.persistence.task;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What is done from time to time, by one node of a cluster. */
@ApplicationScoped
public class RecurringTasks {
  @Inject EndedTasks ended;
  @Inject SyncSchedule sync;
  @Inject SubscriptionSchedule subscriptions;
  @Inject LeaseSchedule leases;

  List<RecurringTask<Void>> all() {
    return List.of(ended.purge(), sync.task(), subscriptions.task(), leases.task());
  }
}
