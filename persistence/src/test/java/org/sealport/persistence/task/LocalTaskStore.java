package org.sealport.persistence.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskState;
import org.sealport.persistence.shared.Repositories;
import org.sealport.persistence.shared.TestDatabase;
import org.sealport.services.task.VmResult;

/** The store with a transaction around each call, as the container would put it. */
class LocalTaskStore extends TaskStore {
  private Repositories open;

  /** The repositories of the transaction that is open, for handlers under test. */
  Repositories repositories() {
    return open;
  }

  private <T> T in(Supplier<T> work) {
    return TestDatabase.shared()
        .inTransaction(
            r -> {
              open = r;
              scope = r.scope();
              return work.get();
            });
  }

  private void run(Runnable work) {
    in(
        () -> {
          work.run();
          return null;
        });
  }

  @Override
  public Optional<StoredTask> find(TaskId id) {
    return in(() -> super.find(id));
  }

  @Override
  public boolean running(TaskId id) {
    return in(() -> super.running(id));
  }

  @Override
  public void progress(TaskId id, int percent) {
    run(() -> super.progress(id, percent));
  }

  @Override
  public void compensating(TaskId id, TaskFailure failure) {
    run(() -> super.compensating(id, failure));
  }

  @Override
  public void compensationFailed(TaskId id) {
    run(() -> super.compensationFailed(id));
  }

  @Override
  public void givenUp(TaskId id, TaskFailure failure) {
    run(() -> super.givenUp(id, failure));
  }

  @Override
  public void end(TaskId id, TaskState state) {
    run(() -> super.end(id, state));
  }

  @Override
  public int removeEnded(Instant before) {
    return in(() -> super.removeEnded(before));
  }

  @Override
  public Optional<String> result(TaskId id, String step) {
    return in(() -> super.result(id, step));
  }

  @Override
  public void journal(StoredTask task, String step, String result) {
    run(() -> super.journal(task, step, result));
  }

  @Override
  public void once(StoredTask task, String step, Runnable work) {
    run(() -> super.once(task, step, work));
  }

  @Override
  public void tell(StoredTask task, List<VmResult> results) {
    run(() -> super.tell(task, results));
  }

  @Override
  public void undone(TaskId id) {
    run(() -> super.undone(id));
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return in(() -> super.read(work));
  }
}
