package org.sealport.persistence.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealport.domain.task.TaskId;
import org.sealport.services.task.TaskPause;
import org.sealport.services.task.TaskThreads;

/**
 * Starts tasks on the threads of this node and takes over those of nodes that died. Everything
 * durable is in the database; this is only the engine.
 */
@ApplicationScoped
public class TaskEngine {
  private static final String NAME = "sealport-task";
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final Duration STOP = Duration.ofSeconds(10);

  @Resource(lookup = "java:app/jdbc/sealport")
  DataSource database;

  @Inject TaskThreads threads;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  @Inject TaskWorker worker;
  @Inject RecurringTasks recurring;

  /**
   * Names this node, unlike any other. One that is the same after a restart lets the node take up
   * at once what it had begun; else its tasks wait until its heartbeat is missed.
   */
  @Inject
  @ConfigProperty(name = "sealport.node")
  Optional<String> configuredNode;

  /**
   * Many, since most of them wait for a vCenter: with few, tasks of a slow one keep those of the
   * others waiting. How much works at once at each place the limits say.
   */
  @Inject
  @ConfigProperty(name = "sealport.tasks.threads", defaultValue = "64")
  int parallel;

  private String node;
  private CustomTask<Void> task;
  private Scheduler scheduler;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    node = configuredNode.orElseGet(TaskEngine::uniqueName);
    releaseOwn();
    task =
        Tasks.custom(NAME, Void.class)
            .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY))
            .onDeadExecutionRevive()
            .execute((instance, context) -> work(TaskId.of(instance.getId())));
    scheduler =
        Scheduler.create(database, task)
            .schedulerName(new SchedulerName.Fixed(node))
            .executorService(new ContainerExecutor(threads::execute))
            .threads(parallel)
            .startTasks(recurring.all())
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(STOP)
            .build();
    scheduler.start();
  }

  private CompletionHandler<Void> work(TaskId id) {
    try {
      worker.work(id);
      return (done, execution) -> execution.remove();
    } catch (TaskPause pause) {
      return (done, execution) -> execution.reschedule(done, pause.end());
    }
  }

  /** Hosts may share a name, and processes in containers their number. */
  static String uniqueName() {
    return new SchedulerName.Hostname().getName() + "-" + UUID.randomUUID();
  }

  /** What a process of this name had begun when it died waits for nobody: this is its next life. */
  private void releaseOwn() {
    var sql =
        "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, execution_time = now(),"
            + " version = version + 1 where picked and picked_by = ?";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, node);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("tasks of an earlier run cannot be taken over", e);
    }
  }

  @PreDestroy
  void stop() {
    worker.stopping();
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  /**
   * Schedules a task in the current transaction; once that commits, it starts at the next free
   * thread.
   */
  void schedule(TaskId id) {
    SchedulerClient.Builder.create(database, task)
        .build()
        .scheduleIfNotExists(task.instance(id.toString()), Instant.now());
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // nothing to do before it counts
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              scheduler.triggerCheckForDueExecutions();
            }
          }
        });
  }
}
