package org.sealport.domain.vm;

/** What a disk hangs on, with vSphere's limits and numbers. */
public enum DiskBus {
  // spotless:off
  IDE          ("IDE",                "ide",  2,  2, Hardware.OLDEST_VERSION, 3_000),
  BUS_LOGIC    ("BusLogic",           "scsi", 4, 16, Hardware.OLDEST_VERSION, 2_000),
  LSI_LOGIC    ("LSI Logic Parallel", "scsi", 4, 16, Hardware.OLDEST_VERSION, 2_000),
  LSI_LOGIC_SAS("LSI Logic SAS",      "scsi", 4, 16, 7,                       2_000),
  PARAVIRTUAL  ("Paravirtual SCSI",   "scsi", 4, 16, 7,                       2_000),
  SATA         ("SATA",               "sata", 4, 30, 10,                     16_000),
  NVME         ("NVMe",               "nvme", 4, 15, 13,                     32_000);
  // spotless:on

  /** A SCSI controller is a unit of its own bus. */
  private static final int OWN_UNIT = 7;

  private final String label;
  private final String family;
  private final int buses;
  private final int units;
  private final int oldestHardware;
  private final int firstKey;

  DiskBus(String label, String family, int buses, int units, int oldestHardware, int firstKey) {
    this.label = label;
    this.family = family;
    this.buses = buses;
    this.units = units;
    this.oldestHardware = oldestHardware;
    this.firstKey = firstKey;
  }

  /** What vSphere calls it, in every language. */
  public String label() {
    return label;
  }

  /** The kinds of SCSI controllers count their buses together. */
  public boolean countsWith(DiskBus other) {
    return family.equals(other.family);
  }

  /** How many controllers of it, and of those it counts with, a VM can have. */
  public int buses() {
    return buses;
  }

  /** How many devices can hang on one of its controllers, the controller's own unit included. */
  public int units() {
    return units;
  }

  public boolean hasUnit(int busNumber, int unit) {
    return busNumber >= 0
        && busNumber < buses
        && unit >= 0
        && unit < units
        && !(family.equals("scsi") && unit == OWN_UNIT);
  }

  /** The virtual hardware that first had it. */
  public int oldestHardware() {
    return oldestHardware;
  }

  /** Whether its disks come, grow and go while the VM runs. */
  public boolean hotPluggable() {
    return this != IDE;
  }

  /** The key that vSphere gives the disk at this place. */
  public int key(int busNumber, int unit) {
    return firstKey + busNumber * units + unit;
  }
}
