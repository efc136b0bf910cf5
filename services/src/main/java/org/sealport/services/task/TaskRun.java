package org.sealport.services.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.Progress;

/** One run of a task; the journal behind it survives the process. */
public interface TaskRun {
  TaskId id();

  TenantId tenant();

  /** The key of a step's infrastructure operation: the same in every run of this task. */
  OperationKey key(String step);

  /**
   * Does remote work once: the result is journaled, and a later run gets it back without doing the
   * work again. A crash between the work and the journal repeats the work under the same key.
   *
   * @param type a record that can be stored as JSON
   */
  <T> T step(String name, Class<T> type, Function<OperationKey, T> work);

  /**
   * A step that does not begin any more once somebody has cancelled the task. For work that is
   * undone when the task fails.
   *
   * @throws org.sealport.domain.shared.SealportException TASK_CANCELLED
   */
  <T> T cancellableStep(String name, Class<T> type, Function<OperationKey, T> work);

  /** Changes the database exactly once: the work and its journal entry are one transaction. */
  void commit(String name, Runnable work);

  /** Whether a step or commit of that name is journaled. */
  boolean did(String name);

  /**
   * Goes on no earlier than this. Ends the run when that is still to come, holding no thread: the
   * next one begins then, with what is journaled; call it outside of steps.
   *
   * @throws TaskPause it is still to come; let it through
   */
  void resumeAt(Instant time);

  /**
   * Waits once for so long, holding no thread; the end of it survives a restart.
   *
   * @param step names it in the journal
   * @throws TaskPause as {@link #resumeAt}
   */
  default void pause(String step, Duration length) {
    long end = step(step, Long.class, key -> Instant.now().plus(length).toEpochMilli());
    resumeAt(Instant.ofEpochMilli(end));
  }

  /** Reads in a transaction of its own. */
  <T> T read(Supplier<T> work);

  /**
   * A progress that maps 0 … 100 of a step to this part of the task; written at most once a second.
   */
  Progress progress(int from, int to);

  /** Keeps how VMs of this task fare, for those who watch it and afterwards. */
  void tell(List<VmResult> results);

  /** What was made for this task is gone again; what failed stays told. */
  void tellUndone();
}
