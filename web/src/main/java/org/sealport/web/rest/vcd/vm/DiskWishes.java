package org.sealport.web.rest.vcd.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.sealport.domain.vm.DiskBus;
import org.sealport.domain.vm.DiskPlace;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.NewDisk;
import org.sealport.services.catalog.ovf.OvfBus;
import org.sealport.services.vm.DiskEdit;
import org.sealport.services.vm.DiskEdit.Resized;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.vm.HardwareSection.Item;
import org.sealport.web.rest.vcd.vm.VmSpecSection.DiskSettings;

/**
 * What a client wants of the disks of a VM. It sends all of them: what it leaves out is removed,
 * and its data with it, since the contract has no place for a confirmation.
 */
final class DiskWishes {
  private static final long MEBIBYTE = 1L << 20;

  private DiskWishes() {}

  /**
   * One disk of a request.
   *
   * @param key null for a new one
   * @param sizeMb null: as it is
   * @param bus null: nothing is said
   * @param at null: nothing is said
   */
  private record Wish(Integer key, Long sizeMb, DiskBus bus, DiskPlace at) {
    NewDisk toNewDisk() {
      if (sizeMb == null) {
        throw INVALID_INPUT.with("SizeMb", "");
      }
      return new NewDisk(sizeMb, bus, at);
    }
  }

  /**
   * A specification without the section, or one that says it is not modified, is silent of disks.
   */
  static DiskEdit of(Disks now, VmSpecSection spec) {
    if (spec.diskSection == null || Boolean.FALSE.equals(spec.modified)) {
      return DiskEdit.NONE;
    }
    return of(now, settings(spec).stream().map(DiskWishes::wish).toList());
  }

  /** The disks of a new VM. */
  static Disks ofNew(VmSpecSection spec) {
    return Disks.of(settings(spec).stream().map(disk -> wish(disk).toNewDisk()).toList());
  }

  private static List<DiskSettings> settings(VmSpecSection spec) {
    return spec.diskSection == null || spec.diskSection.diskSettings == null
        ? List.of()
        : spec.diskSection.diskSettings;
  }

  private static Wish wish(DiskSettings disk) {
    var bus = DiskWords.ofAdapter(disk.adapterType);
    var at =
        bus == null || disk.busNumber == null || disk.unitNumber == null
            ? null
            : new DiskPlace(bus, disk.busNumber, disk.unitNumber);
    return new Wish(key(disk.diskId), disk.sizeMb, bus, at);
  }

  /** In the words of OVF. */
  static DiskEdit of(Disks now, DiskList list) {
    return of(
        now,
        list.item.stream()
            .filter(item -> DiskWords.IS_DISK.equals(item.resourceType))
            .map(item -> wish(now, list, item))
            .toList());
  }

  /** Clients number a new disk themselves, and say where it hangs by its parent or its bus. */
  private static Wish wish(Disks now, DiskList list, Item item) {
    var key = key(item.instanceID);
    var known = key == null ? Optional.<Long>empty() : now.find(key).map(disk -> disk.sizeMb());
    var size = size(item, known.orElse(null));
    if (known.isPresent()) {
      return new Wish(key, size, null, null);
    }
    var controller =
        list.item.stream()
            .filter(DiskWords::isController)
            .filter(each -> each.instanceID != null && each.instanceID.equals(item.parent))
            .findFirst();
    var bus =
        Optional.ofNullable(item.hostResource)
            .flatMap(host -> OvfBus.of(host.busSubType))
            .or(() -> controller.flatMap(each -> OvfBus.of(each.resourceSubType)))
            .orElse(null);
    return new Wish(null, size, bus, place(bus, controller.map(each -> each.address), item));
  }

  private static DiskPlace place(DiskBus bus, Optional<String> busNumber, Item item) {
    var number = busNumber.map(DiskWishes::key);
    var unit = key(item.addressOnParent);
    return bus == null || number.isEmpty() || unit == null
        ? null
        : new DiskPlace(bus, number.get(), unit);
  }

  /** Both the capacity and the quantity in bytes may have been changed. */
  private static Long size(Item item, Long now) {
    var capacity = item.hostResource == null ? null : item.hostResource.capacity;
    if (capacity != null && !capacity.equals(now)) {
      return capacity;
    }
    var quantity = item.virtualQuantity;
    if (quantity == null || !quantity.strip().matches("[0-9]{1,18}")) {
      return capacity;
    }
    return (Long.parseLong(quantity.strip()) + MEBIBYTE - 1) / MEBIBYTE;
  }

  private static Integer key(String id) {
    if (id == null || id.isBlank()) {
      return null;
    }
    if (!id.strip().matches("[0-9]{1,9}")) {
      throw INVALID_INPUT.with("disk", id);
    }
    return Integer.valueOf(id.strip());
  }

  private static DiskEdit of(Disks now, List<Wish> wanted) {
    var add = new ArrayList<NewDisk>();
    var resize = new ArrayList<Resized>();
    var gone = new HashSet<Integer>();
    now.all().forEach(disk -> gone.add(disk.key()));
    for (var wish : wanted) {
      if (wish.key() == null) {
        add.add(wish.toNewDisk());
      } else {
        gone.remove(wish.key());
        resized(now, wish).ifPresent(resize::add);
      }
    }
    return new DiskEdit(add, resize, gone);
  }

  /** One that is not there is passed on, to be refused with every other reason. */
  private static Optional<Resized> resized(Disks now, Wish wish) {
    var there = now.find(wish.key());
    if (there.isEmpty()) {
      return Optional.of(new Resized(wish.key(), 0));
    }
    if (wish.at() != null && !wish.at().equals(there.get().at())) {
      throw ProtocolProblem.NOT_OFFERED.with("DiskSettings: AdapterType, BusNumber, UnitNumber");
    }
    return wish.sizeMb() == null || wish.sizeMb() == there.get().sizeMb()
        ? Optional.empty()
        : Optional.of(new Resized(wish.key(), wish.sizeMb()));
  }
}
