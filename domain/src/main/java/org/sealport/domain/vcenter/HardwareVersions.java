package org.sealport.domain.vcenter;

import static org.sealport.domain.vcenter.VCenterProblem.HARDWARE_TOO_NEW;

import java.util.List;

/**
 * The newest virtual hardware that hosts of a vCenter version run; what a VM gets that does not
 * state one.
 */
public final class HardwareVersions {
  private HardwareVersions() {}

  private record Row(String since, int newest) {}

  // spotless:off
  /** Broadcom knowledge base 315655: virtual machine hardware versions. */
  private static final List<Row> TABLE = List.of(
      new Row("6.5",   13),
      new Row("6.7",   14),
      new Row("6.7.2", 15),
      new Row("7.0",   17),
      new Row("7.0.1", 18),
      new Row("7.0.2", 19),
      new Row("8.0",   20),
      new Row("8.0.2", 21),
      new Row("9.0",   22));
  // spotless:on

  /**
   * @throws org.sealport.domain.shared.SealportException HARDWARE_TOO_NEW for this vCenter
   */
  public static void require(String vm, int hardwareVersion, VCenter on) {
    int newest = newest(on.version());
    if (hardwareVersion > newest) {
      throw HARDWARE_TOO_NEW.with(vm, hardwareVersion, on.name(), on.version(), newest);
    }
  }

  public static int newest(VCenterVersion version) {
    return TABLE.stream()
        .filter(row -> version.isAtLeast(row.since()))
        .reduce((older, newer) -> newer)
        .map(Row::newest)
        .orElse(TABLE.get(0).newest());
  }
}
