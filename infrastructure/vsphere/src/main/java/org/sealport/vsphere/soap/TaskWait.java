package org.sealport.vsphere.soap;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Waits for a vCenter's task by asking again, at growing intervals: that needs nothing of the
 * session, so that a lost one, or a vCenter that starts anew, does not lose the task.
 */
public final class TaskWait {
  private static final Duration FIRST = Duration.ofMillis(10);
  private static final Duration LONGEST = Duration.ofMillis(1000);

  private final Vim vim;

  /** The vCenter knows nothing of the task any more; it may have ended either way. */
  public static final class ForgottenException extends VimException {
    private static final long serialVersionUID = 1L;

    ForgottenException(MoRef task) {
      super("the vCenter forgot the task " + task.value());
    }
  }

  public TaskWait(Vim vim) {
    this.vim = vim;
  }

  /**
   * The task's result once it succeeded; empty for a task without one.
   *
   * @throws VimFault when the task failed
   * @throws ForgottenException when the vCenter does not know the task
   * @throws VimException when it does not end in time; it may still run
   */
  public Optional<Element> await(MoRef task, IntConsumer percent) {
    return await(task, percent, () -> {});
  }

  /**
   * @param look called each time that the task still runs: it may wait for something
   */
  public Optional<Element> await(MoRef task, IntConsumer percent, Runnable look) {
    var end = System.nanoTime() + vim.timeouts().task().toNanos();
    var pause = FIRST;
    while (System.nanoTime() < end) {
      var info = infoThroughOutage(task);
      switch (info.text("state")) {
        case "success":
          return info.find("result");
        case "error":
          throw VimFault.ofTask(info.get("error"));
        default:
          if (info.find("progress").isPresent()) {
            percent.accept(Integer.parseInt(info.text("progress")));
          }
      }
      look.run();
      LockSupport.parkNanos(pause.toNanos());
      if (Thread.interrupted()) {
        Thread.currentThread().interrupt();
        throw new VimException("interrupted while " + task.value() + " runs");
      }
      pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
    }
    throw new VimException("the task " + task.value() + " has not ended in time");
  }

  private Element info(MoRef task) {
    return new Properties(vim)
        .of(task, "info")
        .flatMap(found -> found.find("info"))
        .orElseThrow(() -> new ForgottenException(task));
  }

  /** A vCenter that starts anew while its hosts work is waited for. */
  private Element infoThroughOutage(MoRef task) {
    var end = System.nanoTime() + vim.timeouts().outage().toNanos();
    while (true) {
      try {
        return info(task);
      } catch (VimFault | ForgottenException e) {
        throw e;
      } catch (VimException e) {
        if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        LockSupport.parkNanos(LONGEST.toNanos());
      }
    }
  }
}
