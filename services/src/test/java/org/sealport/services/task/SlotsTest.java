package org.sealport.services.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealport.domain.vcenter.VCenterId;

class SlotsTest {
  private static final Set<Slot> TOKYO = Set.of(new Slot(Slot.Kind.VCENTER, "tokyo"));
  private static final Set<Slot> OSAKA = Set.of(new Slot(Slot.Kind.VCENTER, "osaka"));
  private static final Set<Slot> BOTH =
      Set.of(new Slot(Slot.Kind.VCENTER, "tokyo"), new Slot(Slot.Kind.VCENTER, "osaka"));

  private final Slots slots = new Slots(2, 1, 1);
  private final List<String> started = new ArrayList<>();

  private Slots.Ticket queue(String task, Set<Slot> at) {
    return slots.queue(task, at, () -> started.add(task));
  }

  @Test
  void asManyRunAsThereArePlaces() {
    var first = queue("a", TOKYO);
    queue("a", TOKYO);
    var third = queue("a", TOKYO);

    assertThat(started).hasSize(2);
    assertThat(third.position()).isEqualTo(1);
    first.release();
    assertThat(started).hasSize(3);
    assertThat(third.position()).isZero();
  }

  @Test
  void aHostHasALimitOfItsOwn() {
    var tokyo = VCenterId.random();
    var first = Slot.ofHost(tokyo, "host-1");
    var running = queue("a", Set.of(first));
    var waits = queue("b", Set.of(first));
    queue("c", Set.of(Slot.ofHost(tokyo, "host-2")));
    queue("d", Set.of(Slot.ofHost(VCenterId.random(), "host-1")));

    assertThat(started).containsExactly("a", "c", "d");
    assertThat(waits.position()).isEqualTo(1);
    running.release();
    assertThat(started).endsWith("b");
  }

  @Test
  void aSmallTaskDoesNotWaitForAllOfALargeOne() {
    var first = queue("large", TOKYO);
    queue("large", TOKYO);
    var large = queue("large", TOKYO);
    var small = queue("small", TOKYO);

    assertThat(small.position()).isEqualTo(1);
    assertThat(large.position()).isEqualTo(2);
    first.release();
    assertThat(started).containsExactly("large", "large", "small");
  }

  @Test
  void aBusyVCenterDoesNotHoldUpAnother() {
    queue("a", TOKYO);
    queue("a", TOKYO);
    var waits = queue("b", BOTH);
    var elsewhere = queue("c", OSAKA);

    assertThat(started).containsExactly("a", "a", "c");
    assertThat(waits.position()).isEqualTo(1);
    assertThat(elsewhere.position()).isZero();
  }

  @Test
  void placesAtSeveralVCentersAreTakenTogetherOrNotAtAll() {
    var tokyo = queue("a", TOKYO);
    queue("a", TOKYO);
    queue("b", BOTH);
    queue("c", OSAKA);
    queue("d", OSAKA);
    tokyo.release();

    assertThat(started).containsExactly("a", "a", "c", "d");
  }
}
