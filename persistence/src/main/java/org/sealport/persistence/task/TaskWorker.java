package org.sealport.persistence.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskProblem;
import org.sealport.domain.task.TaskState;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskPause;
import org.sealport.services.task.TaskRun;

/**
 * Brings one task to its end: runs its handler, or when that fails has it undone. Called again for
 * the same task after a crash, it goes on where the journal ends.
 */
@ApplicationScoped
public class TaskWorker {
  /** After these the operator has to look; each waits longer than the one before. */
  private static final int COMPENSATIONS = 5;

  private static final System.Logger LOG = System.getLogger(TaskWorker.class.getName());

  @Inject @Any Instance<TaskHandler<? extends TaskCommand>> handlers;
  @Inject TaskStore store;

  private volatile boolean stopping;

  /** Failures from now on are this process's, not the task's: it goes on in the next one. */
  void stopping() {
    stopping = true;
  }

  /**
   * @throws TaskPause call again at its end
   * @throws RuntimeException the task could not be undone yet, or the database is out of reach:
   *     call again later
   */
  @ActivateRequestContext
  public void work(TaskId id) {
    var task = store.find(id).orElse(null);
    if (task == null || task.state().isEnded()) {
      return;
    }
    work(task, handler(task.commandType()));
  }

  private <C extends TaskCommand> void work(StoredTask task, TaskHandler<C> handler) {
    var command = TaskJson.read(task.command(), handler.command());
    var run = new JournaledRun(task, store);
    if (task.state() != TaskState.COMPENSATING && succeeds(task, run, handler, command)) {
      store.end(task.id(), TaskState.SUCCEEDED);
      return;
    }
    compensate(task, run, handler, command);
  }

  private <C extends TaskCommand> boolean succeeds(
      StoredTask task, TaskRun run, TaskHandler<C> handler, C command) {
    if (!store.running(task.id())) {
      return false;
    }
    try {
      handler.run(run, command);
      return true;
    } catch (TaskPause e) {
      throw e;
    } catch (RuntimeException e) {
      if (stopping) {
        throw e;
      }
      store.compensating(task.id(), TaskFailure.of(task, e));
      return false;
    }
  }

  private <C extends TaskCommand> void compensate(
      StoredTask task, TaskRun run, TaskHandler<C> handler, C command) {
    try {
      handler.compensate(run, command);
    } catch (RuntimeException e) {
      if (stopping) {
        throw e;
      }
      if (task.compensations() < COMPENSATIONS) {
        store.compensationFailed(task.id());
        throw e;
      }
      LOG.log(System.Logger.Level.ERROR, "task " + task.id() + " could not be undone", e);
      var cause = TaskFailure.of(task, e);
      store.givenUp(
          task.id(),
          new TaskFailure(
              TaskProblem.TASK_COMPENSATION_FAILED.name(),
              List.of(cause.problem() + " " + cause.details()),
              List.of()));
      return;
    }
    store.end(task.id(), TaskState.FAILED);
  }

  Stream<? extends TaskHandler<? extends TaskCommand>> handlers() {
    return handlers.stream();
  }

  /** Only commands that a handler of this version knows are read. */
  private TaskHandler<? extends TaskCommand> handler(String commandType) {
    return handlers()
        .filter(handler -> handler.command().getName().equals(commandType))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no handler for " + commandType));
  }
}
