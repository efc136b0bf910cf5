package org.sealport.persistence.task;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.task.TaskPause;
import org.sealport.services.task.TaskRun;
import org.sealport.services.task.VmResult;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.Progress;

/** A run whose steps are journaled in the database. */
final class JournaledRun implements TaskRun {
  private static final int COMMIT_ATTEMPTS = 3;
  private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final StoredTask task;
  private final TaskStore store;
  private final AtomicLong progressWritten = new AtomicLong(System.nanoTime() - PROGRESS_NANOS);

  JournaledRun(StoredTask task, TaskStore store) {
    this.task = task;
    this.store = store;
  }

  @Override
  public TaskId id() {
    return task.id();
  }

  @Override
  public TenantId tenant() {
    return task.tenant();
  }

  @Override
  public OperationKey key(String step) {
    return OperationKey.of(task.id(), step);
  }

  @Override
  public <T> T step(String name, Class<T> type, Function<OperationKey, T> work) {
    var journaled = store.result(task.id(), name);
    if (journaled.isPresent()) {
      return TaskJson.read(journaled.get(), type);
    }
    var result = work.apply(key(name));
    store.journal(task, name, TaskJson.write(result));
    return result;
  }

  @Override
  public <T> T cancellableStep(String name, Class<T> type, Function<OperationKey, T> work) {
    return step(
        name,
        type,
        key -> {
          store.requireWanted(task.id());
          return work.apply(key);
        });
  }

  @Override
  public void commit(String name, Runnable work) {
    for (int attempt = 1; ; attempt++) {
      try {
        store.once(task, name, work);
        return;
      } catch (SealportException e) {
        // somebody changed the entity in between; the work reads it again
        if (e.problem() != CommonProblem.CHANGED_MEANWHILE || attempt == COMMIT_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  @Override
  public boolean did(String name) {
    return store.result(task.id(), name).isPresent();
  }

  @Override
  public void resumeAt(Instant time) {
    if (time.isAfter(Instant.now())) {
      throw new TaskPause(time);
    }
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return store.read(work);
  }

  @Override
  public Progress progress(int from, int to) {
    return done -> {
      long now = System.nanoTime();
      long last = progressWritten.get();
      if (now - last >= PROGRESS_NANOS && progressWritten.compareAndSet(last, now)) {
        store.progress(task.id(), from + (to - from) * Math.max(0, Math.min(done, 100)) / 100);
      }
    };
  }

  @Override
  public void tell(List<VmResult> results) {
    store.tell(task, results);
  }

  @Override
  public void tellUndone() {
    store.undone(task.id());
  }
}
