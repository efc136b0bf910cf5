package org.sealport.domain.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.regex.Pattern;

/**
 * The virtual hardware of a VM or of a VM in a template.
 *
 * @param guestId vSphere's guest id, for example {@code windows11_64Guest}
 * @param hardwareVersion the number of {@code vmx-NN}
 * @param diskMb the sum of all disks in MiB
 * @param coresPerSocket how its CPUs show themselves to the guest
 * @param disks null: of what was stored before they were told apart; it is taken for one
 */
@Embeddable
public record Hardware(
    @Column(nullable = false) String guestId,
    @Enumerated(EnumType.STRING) @Column(nullable = false) Firmware firmware,
    @Column(nullable = false) int hardwareVersion,
    @Column(nullable = false) int cpus,
    @Column(nullable = false) int memoryMb,
    @Column(nullable = false) long diskMb,
    @Column(nullable = false) int coresPerSocket,
    @Convert(converter = DisksColumn.class) Disks disks) {
  public static final int OLDEST_VERSION = 4;
  public static final int NEWEST_VERSION = 22;
  public static final int MAX_CPUS = 768;
  public static final int MAX_MEMORY_MB = 24 * 1024 * 1024;

  /** Of one disk. */
  public static final long MAX_DISK_MB = 62L * 1024 * 1024;

  private static final int LONGEST_GUEST_ID = 60;
  private static final Pattern GUEST_ID = Pattern.compile("[A-Za-z0-9_]++");

  public Hardware {
    coresPerSocket = coresPerSocket == 0 ? 1 : coresPerSocket; // what was stored before it was kept
    require(isGuestId(guestId), "guestId", guestId);
    require(firmware != null, "firmware", null);
    require(
        hardwareVersion >= OLDEST_VERSION && hardwareVersion <= NEWEST_VERSION,
        "hardwareVersion",
        hardwareVersion);
    require(cpus >= 1 && cpus <= MAX_CPUS, "cpus", cpus);
    require(coresPerSocket >= 1 && cpus % coresPerSocket == 0, "coresPerSocket", coresPerSocket);
    require(memoryMb >= 4 && memoryMb <= MAX_MEMORY_MB && memoryMb % 4 == 0, "memoryMb", memoryMb);
    if (disks == null) {
      require(diskMb >= 0 && diskMb <= MAX_DISK_MB, "diskMb", diskMb);
      disks = Disks.one(diskMb);
    }
    diskMb = disks.sumMb();
  }

  /** One disk. */
  public Hardware(
      String guestId,
      Firmware firmware,
      int hardwareVersion,
      int cpus,
      int memoryMb,
      long diskMb,
      int coresPerSocket) {
    this(guestId, firmware, hardwareVersion, cpus, memoryMb, diskMb, coresPerSocket, null);
  }

  /** One core per socket, one disk. */
  public Hardware(
      String guestId, Firmware firmware, int hardwareVersion, int cpus, int memoryMb, long diskMb) {
    this(guestId, firmware, hardwareVersion, cpus, memoryMb, diskMb, 1);
  }

  public Hardware withDisks(long sumMb) {
    return with(Disks.one(sumMb));
  }

  public Hardware with(Disks others) {
    return new Hardware(
        guestId, firmware, hardwareVersion, cpus, memoryMb, others.sumMb(), coresPerSocket, others);
  }

  private static boolean isGuestId(String id) {
    return id != null
        && id.length() >= 2
        && id.length() <= LONGEST_GUEST_ID
        && GUEST_ID.matcher(id).matches();
  }

  private static void require(boolean holds, String field, Object found) {
    if (!holds) {
      throw INVALID_INPUT.with(field, String.valueOf(found));
    }
  }
}
