package org.sealport.web.faces.vm;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sealport.domain.vm.DiskBus;
import org.sealport.domain.vm.Disks;
import org.sealport.services.vm.DiskEdit;

/** The disks in the dialog that edits a VM. */
public class DiskRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<DiskRow> rows = new ArrayList<>();
  private String typedName;

  /**
   * @param off whether the VM is powered off
   */
  static DiskRows of(Disks disks, boolean off) {
    var there = new DiskRows();
    disks.all().forEach(disk -> there.rows.add(DiskRow.of(disk, off)));
    return there;
  }

  DiskEdit edit() {
    return new DiskEdit(
        rows.stream().filter(DiskRow::isBlank).map(DiskRow::wanted).toList(),
        rows.stream()
            .filter(DiskRow::isResized)
            .map(row -> new DiskEdit.Resized(row.getKey(), row.getSizeMb()))
            .toList(),
        rows.stream().filter(DiskRow::isRemoved).map(DiskRow::getKey).collect(Collectors.toSet()));
  }

  public List<DiskRow> getAll() {
    return rows;
  }

  public void add() {
    rows.add(DiskRow.blank());
  }

  /** Takes a new one away again. */
  public void drop(int index) {
    rows.remove(index);
  }

  /** Whether data would be lost. */
  public boolean isLosing() {
    return rows.stream().anyMatch(DiskRow::isRemoved);
  }

  boolean isConfirmed(String name) {
    return !isLosing() || name.equals(typedName == null ? null : typedName.strip());
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }

  public DiskBus[] getBuses() {
    return DiskBus.values();
  }
}
