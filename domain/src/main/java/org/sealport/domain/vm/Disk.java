package org.sealport.domain.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

/**
 * A disk of a VM.
 *
 * @param key the vCenter's own, which stays as long as the disk
 */
public record Disk(int key, DiskPlace at, long sizeMb) {
  public Disk {
    if (sizeMb < 0 || sizeMb > Hardware.MAX_DISK_MB) {
      throw INVALID_INPUT.with("sizeMb", sizeMb);
    }
  }

  /** The disk as vSphere makes it here. */
  public Disk(DiskPlace at, long sizeMb) {
    this(at.key(), at, sizeMb);
  }

  @Override
  public String toString() {
    return "%s (%d MB)".formatted(at, sizeMb);
  }

  public Disk grownTo(long newSizeMb) {
    return new Disk(key, at, newSizeMb);
  }
}
