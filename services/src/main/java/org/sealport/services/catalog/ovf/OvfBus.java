package org.sealport.services.catalog.ovf;

import java.util.List;
import java.util.Optional;
import org.sealport.domain.vm.DiskBus;

/**
 * How OVF calls what disks hang on.
 *
 * @param resourceType of the controller's item
 * @param subType of the controller's item; empty: it has none
 */
public record OvfBus(DiskBus bus, String resourceType, String subType) {
  private static final String SCSI = "6";

  // spotless:off
  private static final List<OvfBus> ALL = List.of(
      new OvfBus(DiskBus.IDE,           "5",  ""),
      new OvfBus(DiskBus.BUS_LOGIC,     SCSI, "buslogic"),
      new OvfBus(DiskBus.LSI_LOGIC,     SCSI, "lsilogic"),
      new OvfBus(DiskBus.LSI_LOGIC_SAS, SCSI, "lsilogicsas"),
      new OvfBus(DiskBus.PARAVIRTUAL,   SCSI, "VirtualSCSI"),
      new OvfBus(DiskBus.SATA,          "20", "vmware.sata.ahci"),
      new OvfBus(DiskBus.NVME,          "20", "vmware.nvme.controller"));
  // spotless:on

  public static OvfBus of(DiskBus bus) {
    return ALL.stream().filter(known -> known.bus == bus).findFirst().orElseThrow();
  }

  public static boolean isController(String resourceType) {
    return ALL.stream().anyMatch(known -> known.resourceType.equals(resourceType));
  }

  /** By the subtype alone. */
  public static Optional<DiskBus> of(String subType) {
    return ALL.stream()
        .filter(known -> !known.subType.isEmpty() && known.subType.equalsIgnoreCase(subType))
        .map(OvfBus::bus)
        .findFirst();
  }

  /** A subtype that is not known leaves the kind that vSphere takes then; empty: no controller. */
  static Optional<DiskBus> of(String resourceType, String subType) {
    var named = of(subType).filter(bus -> of(bus).resourceType.equals(resourceType));
    var first = resourceType.equals(SCSI) ? Optional.of(DiskBus.LSI_LOGIC) : first(resourceType);
    return named.or(() -> first);
  }

  private static Optional<DiskBus> first(String resourceType) {
    return ALL.stream()
        .filter(known -> known.resourceType.equals(resourceType))
        .map(OvfBus::bus)
        .findFirst();
  }
}
