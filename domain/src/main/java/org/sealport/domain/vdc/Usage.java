package org.sealport.domain.vdc;

import java.util.List;

/** What VMs use, or would use. */
public record Usage(long vms, long cpus, long memoryMb, long diskMb, long tpmVms) {
  public static final Usage NOTHING = new Usage(0, 0, 0, 0, 0);

  public static Usage of(List<Claim> claims) {
    return claims.stream().map(Usage::of).reduce(NOTHING, Usage::plus);
  }

  private static Usage of(Claim claim) {
    var hardware = claim.hardware();
    return new Usage(
        1, hardware.cpus(), hardware.memoryMb(), hardware.diskMb(), claim.tpm() ? 1 : 0);
  }

  public Usage minus(Usage other) {
    return new Usage(
        vms - other.vms,
        cpus - other.cpus,
        memoryMb - other.memoryMb,
        diskMb - other.diskMb,
        tpmVms - other.tpmVms);
  }

  /** What this is more than another, and nothing where it is less. */
  public Usage beyond(Usage other) {
    var more = minus(other);
    return new Usage(
        Math.max(0, more.vms),
        Math.max(0, more.cpus),
        Math.max(0, more.memoryMb),
        Math.max(0, more.diskMb),
        Math.max(0, more.tpmVms));
  }

  private Usage plus(Usage other) {
    return new Usage(
        vms + other.vms,
        cpus + other.cpus,
        memoryMb + other.memoryMb,
        diskMb + other.diskMb,
        tpmVms + other.tpmVms);
  }
}
