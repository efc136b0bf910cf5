package org.sealport.lab;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_UNREACHABLE;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.sealport.services.vcenter.Progress;

/**
 * What goes wrong in the lab on purpose: {@code faults.json}, read anew for every operation, so
 * that a test can change it while the portal runs.
 *
 * <p>Its keys name whom a fault hits, the most exact first: {@code CLONE@vc-tokyo}, {@code CLONE},
 * {@code *@vc-tokyo}, {@code *}. Names of operations are those of {@link LabOperation}.
 */
public final class Faults {

  /**
   * A fault; every part may be left out.
   *
   * @param delayMillis time an operation takes before it changes anything, with progress reported
   * @param delayAfterMillis time between the change and the answer
   * @param fail refuses with this message, nothing changed
   * @param failAfter refuses with this message after the change was made: a lost answer
   * @param unreachable the vCenter does not answer
   * @param wrongTpm a clone does the other thing with the TPM than was asked, and says nothing
   * @param times how many operations are hit; null for all
   */
  public record Fault(
      long delayMillis,
      long delayAfterMillis,
      String fail,
      String failAfter,
      boolean unreachable,
      boolean wrongTpm,
      Integer times) {
    static final Fault NONE = new Fault(0, 0, null, null, false, false, null);

    public static Fault delay(Duration before) {
      return new Fault(before.toMillis(), 0, null, null, false, false, null);
    }

    public static Fault delayAfter(Duration after) {
      return new Fault(0, after.toMillis(), null, null, false, false, null);
    }

    public static Fault failing(String message) {
      return new Fault(0, 0, message, null, false, false, null);
    }

    public static Fault losingTheAnswer(String message) {
      return new Fault(0, 0, null, message, false, false, null);
    }

    public static Fault lost() {
      return new Fault(0, 0, null, null, true, false, null);
    }

    public static Fault lying() {
      return new Fault(0, 0, null, null, false, true, null);
    }

    public Fault times(int number) {
      return new Fault(
          delayMillis, delayAfterMillis, fail, failAfter, unreachable, wrongTpm, number);
    }
  }

  private static final TypeReference<Map<String, Fault>> FILE = new TypeReference<>() {};
  private static final long SLICE_NANOS = 20_000_000;

  private final Path file;
  private final Fault usual;

  Faults(Path file, Duration usualDelay) {
    this.file = file;
    this.usual = Fault.delay(usualDelay);
  }

  /** Sets a fault from now on; see the class for the key. */
  public synchronized void set(String key, Fault fault) {
    var all = read();
    all.put(key, fault);
    Json.write(file, all);
  }

  public synchronized void clear() {
    Json.write(file, Map.of());
  }

  /** The fault that hits this operation; counts it. */
  synchronized Fault hit(LabOperation operation, String vCenter) {
    var all = read();
    for (var key : keys(operation, vCenter)) {
      var fault = all.get(key);
      if (fault != null && (fault.times() == null || fault.times() > 0)) {
        if (fault.times() != null) {
          all.put(key, fault.times(fault.times() - 1));
          Json.write(file, all);
        }
        return fault;
      }
    }
    return isChange(operation) ? usual : Fault.NONE;
  }

  /** Spends the delay and fails before anything is changed. */
  void before(Fault fault, LabOperation operation, String vCenter, Progress progress) {
    if (fault.unreachable()) {
      throw VCENTER_UNREACHABLE.with(vCenter);
    }
    spend(fault.delayMillis(), progress);
    if (fault.fail() != null) {
      throw VCENTER_OPERATION_FAILED.with(operation, fault.fail());
    }
  }

  /** Spends the delay and fails although everything is changed. */
  void after(Fault fault, LabOperation operation) {
    spend(fault.delayAfterMillis(), percent -> {});
    if (fault.failAfter() != null) {
      throw VCENTER_OPERATION_FAILED.with(operation, fault.failAfter());
    }
  }

  private static void spend(long millis, Progress progress) {
    var begin = System.nanoTime();
    var total = millis * 1_000_000;
    for (var gone = 0L; gone < total; gone = System.nanoTime() - begin) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      progress.percent((int) (gone * 90 / total));
      LockSupport.parkNanos(Math.min(SLICE_NANOS, total - gone));
    }
  }

  private static boolean isChange(LabOperation operation) {
    return switch (operation) {
      case ABOUT, INVENTORY, FIND, EXPORT_DISKS, UNDO -> false;
      case CREATE, CLONE, RELOCATE, IMPORT_OVF, RECONFIGURE, POWER, SNAPSHOT, DESTROY -> true;
      case INSERT, EJECT, DISCARD -> true;
    };
  }

  private static List<String> keys(LabOperation operation, String vCenter) {
    return List.of(operation + "@" + vCenter, operation.name(), "*@" + vCenter, "*");
  }

  private Map<String, Fault> read() {
    return new LinkedHashMap<>(
        Optional.ofNullable(file).flatMap(f -> Json.read(f, FILE)).orElse(Map.of()));
  }
}
