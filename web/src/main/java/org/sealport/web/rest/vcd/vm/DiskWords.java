package org.sealport.web.rest.vcd.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import java.util.List;
import org.sealport.domain.vm.DiskBus;
import org.sealport.services.catalog.ovf.OvfBus;

/**
 * How Cloud Director calls what a disk hangs on.
 *
 * @param adapterType in a {@code VmSpecSection}
 * @param name of the controllers' items
 * @param firstController the id of the first controller's item
 */
record DiskWords(DiskBus bus, String adapterType, String name, int firstController) {
  static final String IS_DISK = "17";

  // spotless:off
  private static final List<DiskWords> ALL = List.of(
      new DiskWords(DiskBus.IDE,           "1", "IDE Controller",    200),
      new DiskWords(DiskBus.BUS_LOGIC,     "2", "SCSI Controller",  1000),
      new DiskWords(DiskBus.LSI_LOGIC,     "3", "SCSI Controller",  1000),
      new DiskWords(DiskBus.LSI_LOGIC_SAS, "4", "SCSI Controller",  1000),
      new DiskWords(DiskBus.PARAVIRTUAL,   "5", "SCSI Controller",  1000),
      new DiskWords(DiskBus.SATA,          "6", "SATA Controller", 15000),
      new DiskWords(DiskBus.NVME,          "7", "NVMe Controller", 31000));
  // spotless:on

  static DiskWords of(DiskBus bus) {
    return ALL.stream().filter(words -> words.bus == bus).findFirst().orElseThrow();
  }

  /** Null: nothing is said. */
  static DiskBus ofAdapter(String adapterType) {
    if (adapterType == null || adapterType.isBlank()) {
      return null;
    }
    return ALL.stream()
        .filter(words -> words.adapterType.equals(adapterType.strip()))
        .findFirst()
        .map(DiskWords::bus)
        .orElseThrow(() -> INVALID_INPUT.with("AdapterType", adapterType));
  }

  /** Whether an item is a disk, or what disks hang on. */
  static boolean isOfDisks(HardwareSection.Item item) {
    return IS_DISK.equals(item.resourceType) || isController(item);
  }

  static boolean isController(HardwareSection.Item item) {
    return OvfBus.isController(item.resourceType);
  }
}
