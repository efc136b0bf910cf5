package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.sealport.domain.vm.PowerState;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.VimException;

/** Waits for what a guest does when it likes: the vCenter has no task for it. */
record GuestWait(Site site) {
  /** Windows installs updates before it goes off. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private static final Duration FIRST = Duration.ofMillis(10);
  private static final Duration STEADY = Duration.ofSeconds(2);

  void off(MoRef vm) {
    var end = System.nanoTime() + LONGEST.toNanos();
    var pause = FIRST;
    while (site.vms().get(vm).found().power() != PowerState.OFF) {
      if (System.nanoTime() > end) {
        throw VCENTER_OPERATION_FAILED.with("ShutdownGuest", "the guest still runs");
      }
      LockSupport.parkNanos(pause.toNanos());
      if (Thread.currentThread().isInterrupted()) {
        throw new VimException("interrupted while the guest of " + vm.value() + " shuts down");
      }
      pause = pause.multipliedBy(2).compareTo(STEADY) < 0 ? pause.multipliedBy(2) : STEADY;
    }
  }
}
