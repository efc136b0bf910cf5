package org.sealport.services.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.sealport.domain.task.TaskId;

/** Runs the steps of a task at the same time, as far as the limits allow. */
@ApplicationScoped
public class SideBySide {
  private Slots slots;
  private TaskThreads threads;

  /** Tickets of steps that wait, by task and index. */
  private final Map<TaskId, Map<Integer, Slots.Ticket>> queued = new ConcurrentHashMap<>();

  protected SideBySide() {} // for CDI

  @Inject
  public SideBySide(Slots slots, TaskThreads threads) {
    this.slots = slots;
    this.threads = threads;
  }

  /**
   * @param slots what it takes a place of
   */
  public record Work<T>(Set<Slot> slots, Supplier<T> work) {}

  /**
   * Returns when all have ended. After a failure none begins any more; the first failure is thrown
   * once those at work have ended.
   */
  public <T> List<T> all(TaskRun task, List<Work<T>> works) {
    var failed = new AtomicBoolean();
    var results = new ArrayList<CompletableFuture<T>>();
    var tickets = queued.computeIfAbsent(task.id(), id -> new ConcurrentHashMap<>());
    try {
      for (int i = 0; i < works.size(); i++) {
        results.add(begin(task, works.get(i), failed, tickets, i));
      }
      results.forEach(result -> result.handle((value, failure) -> value).join());
    } finally {
      queued.remove(task.id());
    }
    rethrowFirst(results);
    return results.stream().map(CompletableFuture::join).toList();
  }

  /** 1 is next; 0 when that step does not wait, or not on this node. */
  public int queuePosition(TaskId task, int index) {
    var ticket = queued.getOrDefault(task, Map.of()).get(index);
    return ticket == null ? 0 : ticket.position();
  }

  private <T> CompletableFuture<T> begin(
      TaskRun task,
      Work<T> work,
      AtomicBoolean failed,
      Map<Integer, Slots.Ticket> tickets,
      int index) {
    var result = new CompletableFuture<T>();
    var ticket = new CompletableFuture<Slots.Ticket>();
    Runnable run =
        () -> {
          try {
            if (failed.get()) {
              result.cancel(false);
            } else {
              result.complete(work.work().get());
            }
          } catch (Throwable e) { // whatever it is: the waiting task has to hear of it
            failed.set(true);
            result.completeExceptionally(e);
          } finally {
            ticket.join().release();
          }
        };
    var queuedTicket = slots.queue(task.id(), work.slots(), () -> threads.execute(run));
    tickets.put(index, queuedTicket);
    ticket.complete(queuedTicket);
    return result;
  }

  private static void rethrowFirst(List<? extends CompletableFuture<?>> results) {
    for (var result : results) {
      if (result.isCompletedExceptionally() && !result.isCancelled()) {
        rethrow(result.handle((value, failure) -> failure).join());
      }
    }
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException known) {
      throw known;
    }
    throw new CancellationException(String.valueOf(failure));
  }
}
