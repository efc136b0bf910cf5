package org.sealport.persistence.task;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * The container's threads, lent to db-scheduler, which would shut them down with itself; the
 * container refuses that.
 */
final class ContainerExecutor extends AbstractExecutorService {
  private final Executor threads;
  private volatile boolean closed;

  ContainerExecutor(Executor threads) {
    this.threads = threads;
  }

  @Override
  public void execute(Runnable work) {
    threads.execute(work);
  }

  @Override
  public void shutdown() {
    closed = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    closed = true;
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return closed;
  }

  @Override
  public boolean isTerminated() {
    return closed;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }
}
