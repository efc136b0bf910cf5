package org.sealport.services.catalog.ovf;

import java.util.List;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.NewDisk;

/**
 * What an OVF descriptor says, as far as Sealport acts on it. References inside it are resolved and
 * consistent.
 *
 * @param name of the package: of its only virtual system, or of the collection
 * @param collection whether the root is a collection (a vApp), even of one
 * @param configuration deployment option that was read, the default one; empty without options
 */
public record OvfDescriptor(
    String name,
    boolean collection,
    String configuration,
    List<File> files,
    List<Disk> disks,
    List<VirtualSystem> systems) {

  public OvfDescriptor {
    files = List.copyOf(files);
    disks = List.copyOf(disks);
    systems = List.copyOf(systems);
  }

  public boolean hasTpm() {
    return systems.stream().anyMatch(VirtualSystem::tpm);
  }

  /** How a file of the package is packed. */
  public enum Compression {
    NONE,
    GZIP
  }

  /**
   * A file of the package.
   *
   * @param href as written; a safe relative path
   * @param size {@link #UNSTATED} when the descriptor does not say
   * @param chunkSize above 0 when the file is cut into parts named {@code href.000000000} and on
   */
  public record File(String id, String href, long size, Compression compression, long chunkSize) {
    public static final long UNSTATED = -1;

    public boolean chunked() {
      return chunkSize > 0;
    }
  }

  /**
   * A virtual disk.
   *
   * @param capacityBytes what the guest sees
   * @param fileRef id of its {@link File}; empty for a blank disk
   * @param parentRef id of the disk that this one continues; usually empty
   */
  public record Disk(
      String id, long capacityBytes, String fileRef, String format, String parentRef) {
    public boolean blank() {
      return fileRef.isEmpty();
    }
  }

  /**
   * A virtual machine.
   *
   * @param name shown to people; the id when it has no name
   * @param guest its operating system
   * @param disks in the order of its hardware items
   * @param wanted what each of them becomes
   * @param nvramFile id of the {@link File} with its firmware variables; usually empty. A TPM's
   *     state inside is encrypted for the exporting vCenter and of no use anywhere else
   * @param tpm whether it asks for a TPM: it gets a new one (R13, R22)
   */
  public record VirtualSystem(
      String id,
      String name,
      Guest guest,
      VirtualHardware hardware,
      List<Disk> disks,
      List<NewDisk> wanted,
      String nvramFile,
      boolean tpm) {
    /** What vSphere gives a machine whose descriptor does not say; memory in steps of 4 MiB. */
    private static final int DEFAULT_CPUS = 1;

    private static final int DEFAULT_MEMORY_MIB = 1024;
    private static final int MEMORY_STEP = 4;

    public VirtualSystem {
      disks = List.copyOf(disks);
      wanted = List.copyOf(wanted);
    }

    /**
     * The hardware in the domain's terms, with defaults for what is not stated.
     *
     * @param defaultVersion of the hardware, for descriptors of tools other than VMware's
     */
    public Hardware toHardware(int defaultVersion) {
      int memory = hardware.memoryMib() == 0 ? DEFAULT_MEMORY_MIB : hardware.memoryMib();
      var placed = DiskPlaces.placed(wanted);
      int cpus = hardware.cpus() == 0 ? DEFAULT_CPUS : hardware.cpus();
      int cores = hardware.coresPerSocket();
      return new Hardware(
          guest.guestId(),
          hardware.firmware(),
          hardware.version() == 0 ? defaultVersion : hardware.version(),
          cpus,
          Math.addExact(memory, MEMORY_STEP - 1) / MEMORY_STEP * MEMORY_STEP,
          placed.sumMb(),
          cores > 0 && cpus % cores == 0 ? cores : 1,
          placed);
    }
  }

  /**
   * A guest operating system.
   *
   * @param cimId number in CIM's list; 0 when not stated
   * @param guestId vSphere's name, never empty
   * @param description in the words of the descriptor; may be empty
   */
  public record Guest(int cimId, String guestId, String description) {}

  /**
   * The sizes of a virtual machine.
   *
   * @param version 14 for vmx-14, the highest of those offered; 0 when none is
   * @param cpus 0 when not stated
   * @param coresPerSocket 0 when not stated
   * @param memoryMib 0 when not stated
   * @param firmware BIOS when not stated, as vSphere does
   */
  public record VirtualHardware(
      int version,
      int cpus,
      int coresPerSocket,
      int memoryMib,
      Firmware firmware,
      boolean secureBoot) {}
}
