package org.sealport.services.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.Progress;

/** A run of a task whose journal is kept in memory; run again with the same one it goes on. */
public final class MemoryRun implements TaskRun {
  private final TaskId id = TaskId.random();
  private final TenantId tenant = TenantId.random();
  private final Map<String, Object> journal = new ConcurrentHashMap<>();
  private final Map<Integer, VmResult> told = new TreeMap<>();
  private int progress;

  @Override
  public TaskId id() {
    return id;
  }

  @Override
  public TenantId tenant() {
    return tenant;
  }

  @Override
  public OperationKey key(String step) {
    return new OperationKey(id + "/" + step);
  }

  @Override
  public <T> T step(String name, Class<T> type, Function<OperationKey, T> work) {
    var known = journal.get(name);
    if (known == null) {
      known = work.apply(key(name));
      journal.put(name, known);
    }
    return type.cast(known);
  }

  @Override
  public <T> T cancellableStep(String name, Class<T> type, Function<OperationKey, T> work) {
    return step(name, type, work);
  }

  @Override
  public void commit(String name, Runnable work) {
    if (journal.putIfAbsent(name, true) == null) {
      work.run();
    }
  }

  @Override
  public boolean did(String name) {
    return journal.containsKey(name);
  }

  @Override
  public void resumeAt(Instant time) {
    if (time.isAfter(Instant.now())) {
      throw new TaskPause(time);
    }
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return work.get();
  }

  @Override
  public Progress progress(int from, int to) {
    return percent -> progress = Math.max(progress, from + (to - from) * percent / 100);
  }

  @Override
  public void tell(List<VmResult> results) {
    synchronized (told) {
      results.forEach(result -> told.put(result.index(), result));
    }
  }

  @Override
  public void tellUndone() {
    synchronized (told) {
      told.replaceAll(
          (index, result) ->
              result.state() == VmResult.State.FAILED
                  ? result
                  : result.in(VmResult.State.UNDONE).at(null));
    }
  }

  public List<VmResult> told() {
    synchronized (told) {
      return List.copyOf(told.values());
    }
  }

  public int percent() {
    return progress;
  }
}
