package org.sealport.vsphere.soap;

import java.time.Duration;

/**
 * How long to wait for a vCenter.
 *
 * @param connect for a connection
 * @param call for the whole answer of one call
 * @param task for a task to end
 * @param outage for a vCenter that stops answering while a task runs
 * @param transfer for one disk to be sent or fetched
 */
public record Timeouts(
    Duration connect, Duration call, Duration task, Duration outage, Duration transfer) {
  public static final Timeouts USUAL =
      new Timeouts(
          Duration.ofSeconds(10),
          Duration.ofMinutes(2),
          Duration.ofHours(6),
          Duration.ofMinutes(10),
          Duration.ofHours(6));
}
