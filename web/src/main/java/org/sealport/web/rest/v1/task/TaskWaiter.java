package org.sealport.web.rest.v1.task;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sealport.services.access.Caller;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.task.TaskQueries;
import org.sealport.services.task.TaskRow;

/** Tells when a task has ended, without holding one of the server's request threads. */
@ApplicationScoped
class TaskWaiter {
  private static final Logger LOG = Logger.getLogger(TaskWaiter.class.getName());
  private static final long EVERY_MILLIS = 400;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject TaskQueries queries;
  @Inject CurrentCaller caller;

  /** Answers once: with the ended task, or as it is when the time is over. */
  void await(TaskRow task, Duration longest, Consumer<TaskRow> answer) {
    // Through CDI, so that each look has a request context of its own.
    var self = CDI.current().select(TaskWaiter.class).get();
    look(self, new Wait(task, caller.get(), Instant.now().plus(longest), answer));
  }

  /** Someone who waits. */
  private record Wait(TaskRow last, Caller who, Instant until, Consumer<TaskRow> answer) {
    Wait seeing(TaskRow now) {
      return new Wait(now, who, until, answer);
    }
  }

  private void look(TaskWaiter self, Wait wait) {
    scheduler.schedule(() -> lookNow(self, wait), EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void lookNow(TaskWaiter self, Wait wait) {
    TaskRow now;
    try {
      now = self.read(wait.who(), wait.last());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "stopped waiting for task " + wait.last().id());
      wait.answer().accept(wait.last());
      return;
    }
    if (now.state().isEnded() || !Instant.now().isBefore(wait.until())) {
      wait.answer().accept(now);
    } else {
      look(self, wait.seeing(now));
    }
  }

  @ActivateRequestContext
  TaskRow read(Caller who, TaskRow task) {
    caller.is(who);
    return queries.get(task.tenant(), task.id());
  }
}
