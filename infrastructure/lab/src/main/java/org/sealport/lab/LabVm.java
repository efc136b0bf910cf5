package org.sealport.lab;

import java.util.List;
import java.util.Optional;
import org.sealport.domain.vm.Disk;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;

/**
 * A VM in the lab, as stored in its home's {@code vm.json}. Writing that file is the one moment at
 * which a change happens; everything else in the home is prepared before or tidied up after.
 *
 * @param keyProvider encrypts the home; null: not encrypted
 * @param tpm the folder of its TPM inside the home; null without one
 * @param disks the files of those disks that hold something
 * @param lastKey the operation that wrote this
 * @param movedFrom where it was before it was moved here; null unless it was moved
 */
record LabVm(
    String moRef,
    String name,
    Hardware hardware,
    PowerState power,
    String datastore,
    String keyProvider,
    String tpm,
    List<String> disks,
    List<Snapshot> snapshots,
    String lastKey,
    Place movedFrom) {

  static final String FILE = "disk-";

  /** Where a VM is. */
  record Place(String vCenter, String moRef) {}

  /** What a revert brings back; the power state is not part of it. */
  record Snapshot(String name, Hardware hardware, String keyProvider, String tpm) {}

  /** The name of the file of a disk, if it holds something. */
  static String file(Disk disk) {
    return FILE + disk.key();
  }

  Optional<String> tpmFolder() {
    return Optional.ofNullable(tpm);
  }

  boolean isOn() {
    return power == PowerState.ON;
  }

  LabVm named(String newName) {
    return new LabVm(
        moRef,
        newName,
        hardware,
        power,
        datastore,
        keyProvider,
        tpm,
        disks,
        snapshots,
        lastKey,
        movedFrom);
  }

  LabVm with(Hardware newHardware) {
    return new LabVm(
        moRef,
        name,
        newHardware,
        power,
        datastore,
        keyProvider,
        tpm,
        disks,
        snapshots,
        lastKey,
        movedFrom);
  }

  LabVm with(PowerState newPower) {
    return new LabVm(
        moRef,
        name,
        hardware,
        newPower,
        datastore,
        keyProvider,
        tpm,
        disks,
        snapshots,
        lastKey,
        movedFrom);
  }

  LabVm in(String newDatastore) {
    return new LabVm(
        moRef,
        name,
        hardware,
        power,
        newDatastore,
        keyProvider,
        tpm,
        disks,
        snapshots,
        lastKey,
        movedFrom);
  }

  LabVm withTpm(String folder, String provider) {
    return new LabVm(
        moRef, name, hardware, power, datastore, provider, folder, disks, snapshots, lastKey,
        movedFrom);
  }

  LabVm withSnapshots(List<Snapshot> newSnapshots) {
    return new LabVm(
        moRef,
        name,
        hardware,
        power,
        datastore,
        keyProvider,
        tpm,
        disks,
        newSnapshots,
        lastKey,
        movedFrom);
  }

  LabVm by(String key) {
    return new LabVm(
        moRef,
        name,
        hardware,
        power,
        datastore,
        keyProvider,
        tpm,
        disks,
        snapshots,
        key,
        movedFrom);
  }

  LabVm withDisks(List<String> files) {
    return new LabVm(
        moRef,
        name,
        hardware,
        power,
        datastore,
        keyProvider,
        tpm,
        files,
        snapshots,
        lastKey,
        movedFrom);
  }

  /** This VM at its new place. */
  LabVm movedTo(String newMoRef, Place from) {
    return new LabVm(
        newMoRef,
        name,
        hardware,
        power,
        datastore,
        keyProvider,
        tpm,
        disks,
        snapshots,
        lastKey,
        from);
  }

  /** A new VM of this hardware: off, without disks, TPM or past. */
  static LabVm blank(String moRef, String name, Hardware hardware, String datastore) {
    return new LabVm(
        moRef,
        name,
        hardware.with(hardware.disks().sorted()),
        PowerState.OFF,
        datastore,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null);
  }
}
