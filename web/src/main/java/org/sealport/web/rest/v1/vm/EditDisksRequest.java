package org.sealport.web.rest.v1.vm;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sealport.services.vm.DiskEdit;

/**
 * What is to be different in the disks of a VM; the others stay as they are.
 *
 * @param add blank ones
 * @param remove keys of disks that go with all that is on them; needs {@code confirm=true}
 */
public record EditDisksRequest(
    List<@NotNull @Valid DiskJson> add,
    List<@NotNull @Valid Resize> resize,
    List<@NotNull Integer> remove) {
  /** The new size of the disk with this key; disks never shrink. */
  public record Resize(int key, @Positive long sizeMb) {}

  DiskEdit toCommand() {
    return new DiskEdit(
        DiskJson.toNewDisks(add),
        Objects.requireNonNullElse(resize, List.<Resize>of()).stream()
            .map(disk -> new DiskEdit.Resized(disk.key(), disk.sizeMb()))
            .toList(),
        remove == null ? Set.of() : Set.copyOf(remove));
  }
}
