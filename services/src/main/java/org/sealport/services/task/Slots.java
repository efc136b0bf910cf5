package org.sealport.services.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The limits that all tasks of this node share. A task that has fewer operations at work goes
 * first, so a large one does not keep a small one waiting; among equals, who came first. Whoever
 * finds all its places free may overtake one that waits for another place: a slow vCenter does not
 * hold up a healthy one.
 */
@ApplicationScoped
public class Slots {
  @Inject
  @ConfigProperty(name = "sealport.limits.vcenter", defaultValue = "32")
  int perVCenter;

  @Inject
  @ConfigProperty(name = "sealport.limits.datastore", defaultValue = "16")
  int perDatastore;

  @Inject
  @ConfigProperty(name = "sealport.limits.host", defaultValue = "8")
  int perHost;

  private final List<Ticket> waiting = new ArrayList<>();
  private final Map<Slot, Integer> taken = new HashMap<>();
  private final Map<Object, Integer> atWork = new HashMap<>();
  private long arrivals;

  protected Slots() {} // for CDI

  Slots(int perVCenter, int perDatastore, int perHost) {
    this.perVCenter = perVCenter;
    this.perDatastore = perDatastore;
    this.perHost = perHost;
  }

  /** One operation that waits for its places, has them, or has given them back. */
  public final class Ticket {
    private final Object owner;
    private final Set<Slot> slots;
    private final Runnable start;
    private final long arrival;

    private Ticket(Object owner, Set<Slot> slots, Runnable start, long arrival) {
      this.owner = owner;
      this.slots = Set.copyOf(slots);
      this.start = start;
      this.arrival = arrival;
    }

    /** 1 is next among those that wait for one of the same places; 0 when it waits no more. */
    public int position() {
      synchronized (Slots.this) {
        return waiting.contains(this)
            ? 1 + (int) inOrder().takeWhile(other -> other != this).filter(this::meets).count()
            : 0;
      }
    }

    private boolean meets(Ticket other) {
      return other.slots.stream().anyMatch(slots::contains);
    }

    /** Gives the places to the next. */
    public void release() {
      synchronized (Slots.this) {
        slots.forEach(slot -> taken.merge(slot, -1, Slots::sum));
        atWork.merge(owner, -1, Slots::sum);
      }
      grant();
    }
  }

  /**
   * Waits for the places without holding a thread.
   *
   * @param owner the task
   * @param start called once all places are taken; must return at once
   */
  public Ticket queue(Object owner, Set<Slot> slots, Runnable start) {
    Ticket ticket;
    synchronized (this) {
      ticket = new Ticket(owner, slots, start, arrivals++);
      waiting.add(ticket);
    }
    grant();
    return ticket;
  }

  private void grant() {
    for (var next = next(); next != null; next = next()) {
      next.start.run();
    }
  }

  private synchronized Ticket next() {
    var next = inOrder().filter(this::hasRoom).findFirst().orElse(null);
    if (next != null) {
      waiting.remove(next);
      next.slots.forEach(slot -> taken.merge(slot, 1, Slots::sum));
      atWork.merge(next.owner, 1, Slots::sum);
    }
    return next;
  }

  private Stream<Ticket> inOrder() {
    return waiting.stream()
        .sorted(
            Comparator.comparingInt((Ticket ticket) -> atWork.getOrDefault(ticket.owner, 0))
                .thenComparingLong(ticket -> ticket.arrival));
  }

  private boolean hasRoom(Ticket ticket) {
    return ticket.slots.stream().allMatch(slot -> taken.getOrDefault(slot, 0) < limit(slot.kind()));
  }

  private int limit(Slot.Kind kind) {
    return switch (kind) {
      case VCENTER -> perVCenter;
      case DATASTORE -> perDatastore;
      case HOST -> perHost;
    };
  }

  private static Integer sum(int before, int change) {
    return before + change == 0 ? null : Integer.valueOf(before + change);
  }
}
