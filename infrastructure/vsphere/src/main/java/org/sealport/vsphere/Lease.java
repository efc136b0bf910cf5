package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.sealport.domain.vm.Disk;
import org.sealport.domain.vm.Disks;
import org.sealport.vsphere.soap.Element;
import org.sealport.vsphere.soap.Found;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.Spec;
import org.sealport.vsphere.soap.VimException;
import org.sealport.vsphere.soap.VimFault;

/**
 * A vCenter's permission to bring disks to a VM, or to fetch them, for as long as it is kept up.
 */
final class Lease {
  private static final long LOOK_AGAIN_NANOS = 50_000_000;
  private static final Duration KEEP_UP = Duration.ofSeconds(20);

  private final Site site;
  private final MoRef lease;
  private final Element info;

  private Lease(Site site, MoRef lease, Element info) {
    this.site = site;
    this.lease = lease;
    this.info = info;
  }

  /** Waits until the vCenter has made ready what the lease is for. */
  static Lease ready(Site site, MoRef lease) {
    var end = System.nanoTime() + site.vim().timeouts().task().toNanos();
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      var found = read(site, lease);
      switch (String.valueOf(found.text("state"))) {
        case "ready":
          return new Lease(site, lease, found.find("info").orElseThrow());
        case "error":
          throw VCENTER_OPERATION_FAILED.with(
              "HttpNfcLease", found.find("error").map(e -> e.text("localizedMessage")).orElse(""));
        default:
          LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      }
    }
    throw new VimException("the lease " + lease.value() + " does not get ready");
  }

  private static Found read(Site site, MoRef lease) {
    return site.properties()
        .of(lease, "state", "info", "error")
        .orElseThrow(() -> new VimException("the lease " + lease.value() + " is gone"));
  }

  MoRef vm() {
    return info.get("entity").ref();
  }

  /**
   * The addresses of its disks, in the order of these. A vCenter names each by the place that its
   * disk has; where it does not, they are in the order of the devices.
   */
  List<String> disks(Disks of) {
    var told =
        info.all("deviceUrl").stream()
            .filter(device -> device.find("disk").isEmpty() || device.isTrue("disk"))
            .toList();
    var placed =
        of.all().stream().flatMap(disk -> told.stream().filter(url -> isOf(url, disk))).toList();
    return (placed.size() == told.size() ? placed : told)
        .stream().map(device -> device.text("url")).toList();
  }

  /** As in {@code /vm-7/VirtualLsiLogicSASController0:1}. */
  private static boolean isOf(Element url, Disk disk) {
    var at = disk.at();
    var name = "/%s%d:%d".formatted(Devices.type(at.bus()), at.busNumber(), at.unit());
    return url.text("key") != null && url.text("key").endsWith(name);
  }

  /** The bytes of its disks; 0 when the vCenter does not know before they are sent. */
  long bytes() {
    return info.all("deviceUrl").stream()
        .map(device -> device.text("fileSize"))
        .filter(Objects::nonNull)
        .mapToLong(Long::parseLong)
        .sum();
  }

  void complete() {
    site.vim().call(lease, Spec.of("HttpNfcLeaseComplete"));
  }

  /** Takes with it what was brought; what was fetched stays with who fetched it. */
  void abort() {
    site.vim().call(lease, Spec.of("HttpNfcLeaseAbort"));
  }

  /**
   * Tells the vCenter and the caller how far the transfer is; the vCenter from time to time, since
   * a lease that nothing is heard of ends.
   *
   * @param total bytes; 0: not known
   */
  Meter meter(long total, IntConsumer percent) {
    return new Meter(total, percent);
  }

  /** Counts the bytes of a transfer. */
  final class Meter {
    private final long total;
    private final IntConsumer percent;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong told = new AtomicLong(System.nanoTime());

    private Meter(long total, IntConsumer percent) {
      this.total = total;
      this.percent = percent;
    }

    void add(long bytes) {
      var now = done.addAndGet(bytes);
      var share = total <= 0 ? 50 : (int) Math.min(99, now * 100 / total);
      percent.accept(share);
      var last = told.get();
      if (System.nanoTime() - last > KEEP_UP.toNanos()
          && told.compareAndSet(last, System.nanoTime())) {
        keepUp(share);
      }
    }

    private void keepUp(int share) {
      try {
        site.vim().call(lease, Spec.of("HttpNfcLeaseProgress").set("percent", share));
      } catch (VimFault e) {
        throw new VimException("the lease ended during the transfer: " + e.getMessage(), e);
      }
    }
  }
}
