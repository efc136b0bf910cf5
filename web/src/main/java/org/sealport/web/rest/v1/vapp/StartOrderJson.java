package org.sealport.web.rest.v1.vapp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.sealport.domain.vm.StartOrder;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vapp.VAppPowerService.Place;

/** The order in which the VMs of a vApp start; VMs that are left out keep their place. */
public record StartOrderJson(@NotNull @Valid List<PlaceJson> vms) {
  /**
   * @param position lowest first
   * @param startDelay seconds to wait after its start before the next position
   * @param stopDelay seconds to wait after its stop before the next position
   */
  public record PlaceJson(
      @NotBlank String vm,
      String name,
      @PositiveOrZero int position,
      @PositiveOrZero int startDelay,
      @PositiveOrZero int stopDelay) {
    static PlaceJson of(Place place) {
      var order = place.order();
      return new PlaceJson(
          place.vm().toString(),
          place.name(),
          order.position(),
          order.startDelay(),
          order.stopDelay());
    }

    Place toPlace() {
      return new Place(VmId.of(vm), name, new StartOrder(position, startDelay, stopDelay));
    }
  }

  static StartOrderJson of(List<Place> places) {
    return new StartOrderJson(places.stream().map(PlaceJson::of).toList());
  }

  List<Place> toPlaces() {
    return vms.stream().map(PlaceJson::toPlace).toList();
  }
}
