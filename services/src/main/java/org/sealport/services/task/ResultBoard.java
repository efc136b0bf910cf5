package org.sealport.services.task;

import static org.sealport.domain.shared.CommonProblem.UNEXPECTED;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import org.sealport.domain.shared.SealportException;
import org.sealport.services.vcenter.Progress;

/** Shows how the VMs of one task fare, and makes one progress of theirs. */
public final class ResultBoard {
  private static final int SHARE = 90;

  private final TaskRun task;
  private final List<VmResult> results;
  private final AtomicIntegerArray percents;
  private final Progress total;

  public ResultBoard(TaskRun task, List<VmResult> results) {
    this.task = task;
    this.results = new ArrayList<>(results);
    this.percents = new AtomicIntegerArray(results.size());
    this.total = task.progress(0, SHARE);
    task.tell(results);
  }

  public Progress progress(int index) {
    return percent -> {
      percents.set(index, percent);
      int sum = 0;
      for (int i = 0; i < percents.length(); i++) {
        sum += percents.get(i);
      }
      total.percent(sum / percents.length());
    };
  }

  /** Does the work of one VM and shows how it went. */
  public <T> T showing(int index, Supplier<T> work) {
    return showing(index, VmResult.State.FAILED, work);
  }

  /**
   * @param otherwise where it stands when the work fails
   */
  public <T> T showing(int index, VmResult.State otherwise, Supplier<T> work) {
    tell(index, now(index).in(VmResult.State.RUNNING));
    try {
      var done = work.get();
      tell(index, now(index).in(VmResult.State.DONE));
      progress(index).percent(100);
      return done;
    } catch (SealportException e) {
      var details = e.details().stream().map(String::valueOf).toList();
      tell(index, now(index).in(otherwise).because(e.problem().name(), details));
      throw e;
    } catch (RuntimeException e) {
      tell(
          index,
          now(index).in(otherwise).because(UNEXPECTED.name(), List.of(task.id().toString())));
      throw e;
    }
  }

  public void at(int index, String place) {
    synchronized (results) {
      results.set(index, results.get(index).at(place));
    }
  }

  private VmResult now(int index) {
    synchronized (results) {
      return results.get(index);
    }
  }

  private void tell(int index, VmResult result) {
    synchronized (results) {
      results.set(index, result);
    }
    task.tell(List.of(result));
  }
}
