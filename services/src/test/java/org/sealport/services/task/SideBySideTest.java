package org.sealport.services.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealport.services.task.SideBySide.Work;

class SideBySideTest {
  private static final Set<Slot> TOKYO = Set.of(new Slot(Slot.Kind.VCENTER, "tokyo"));

  private final MemoryRun task = new MemoryRun();

  private static SideBySide limitedTo(int places) {
    return new SideBySide(
        new Slots(places, places, places), Executors.newCachedThreadPool()::execute);
  }

  @Test
  void stepsMeetAndAnswerInTheirOrder() {
    var together = new CyclicBarrier(8);
    var works =
        IntStream.range(0, 8).mapToObj(i -> new Work<>(TOKYO, () -> meet(together, i))).toList();

    assertThat(limitedTo(8).all(task, works)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void neverMoreAtOnceThanPlaces() {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    var works =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    new Work<>(
                        TOKYO,
                        () -> {
                          most.accumulateAndGet(now.incrementAndGet(), Math::max);
                          Thread.onSpinWait();
                          return now.decrementAndGet();
                        }))
            .toList();

    limitedTo(3).all(task, works);

    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void afterAFailureNothingBeginsAndTheCauseIsThrown() {
    var begun = new AtomicInteger();
    var works =
        List.of(
            new Work<Integer>(TOKYO, begun::incrementAndGet),
            new Work<Integer>(
                TOKYO,
                () -> {
                  throw new IllegalStateException("the second");
                }),
            new Work<Integer>(TOKYO, begun::incrementAndGet));

    assertThatThrownBy(() -> limitedTo(1).all(task, works)).hasMessage("the second");
    assertThat(begun.get()).isEqualTo(1);
  }

  private static int meet(CyclicBarrier together, int value) {
    try {
      together.await(10, TimeUnit.SECONDS);
      return value;
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("they do not run side by side", e);
    }
  }
}
