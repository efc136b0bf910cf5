package org.sealport.persistence.task;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealport.services.task.TaskThreads;
import org.sealport.services.vcenter.VCenterSync;

/**
 * Reads all vCenters from time to time, on one node of a cluster. A slow vCenter keeps none of the
 * others waiting.
 */
@ApplicationScoped
public class SyncSchedule {
  private static final String NAME = "sealport-sync";

  @Inject VCenterSync sync;
  @Inject TaskThreads threads;

  @Inject
  @ConfigProperty(name = "sealport.sync.every", defaultValue = "PT10M")
  Duration every;

  RecurringTask<Void> task() {
    return Tasks.recurring(NAME, FixedDelay.of(every)).execute((instance, context) -> syncAll());
  }

  private void syncAll() {
    sync.vCenters().stream()
        .map(each -> CompletableFuture.runAsync(() -> sync.tryToSync(each), threads))
        .toList()
        .forEach(CompletableFuture::join);
  }
}
