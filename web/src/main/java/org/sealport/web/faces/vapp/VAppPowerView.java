package org.sealport.web.faces.vapp;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.StartOrder;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vapp.VAppPowerService;
import org.sealport.services.vapp.VAppRow;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** Power of the vApp on the page, and its start order. */
@Named("vAppPowerView")
@ViewScoped
public class VAppPowerView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private VAppPowerService service;
  @Inject private VAppDetailView page;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private transient VAppRow vApp;
  private transient List<Place> places = List.of();

  /** A VM's line in the table. */
  public static class Place {
    private final VmId vm;
    private final String name;
    private int position;
    private int startDelay;
    private int stopDelay;

    Place(VAppPowerService.Place place) {
      vm = place.vm();
      name = place.name();
      position = place.order().position();
      startDelay = place.order().startDelay();
      stopDelay = place.order().stopDelay();
    }

    VAppPowerService.Place toPlace() {
      return new VAppPowerService.Place(vm, name, new StartOrder(position, startDelay, stopDelay));
    }

    public String getName() {
      return name;
    }

    public int getPosition() {
      return position;
    }

    public void setPosition(int position) {
      this.position = position;
    }

    public int getStartDelay() {
      return startDelay;
    }

    public void setStartDelay(int startDelay) {
      this.startDelay = startDelay;
    }

    public int getStopDelay() {
      return stopDelay;
    }

    public void setStopDelay(int stopDelay) {
      this.stopDelay = stopDelay;
    }
  }

  public void open(VAppRow chosen) {
    vApp = chosen;
    places = service.order(access.tenant(), chosen.id()).stream().map(Place::new).toList();
  }

  public void save() {
    service.order(access.tenant(), vApp.id(), places.stream().map(Place::toPlace).toList());
    notices.note(words.text("vapp", "order.saved"));
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  public void powerOn(VAppRow chosen) {
    power(chosen, PowerOperation.POWER_ON);
  }

  public void powerOff() {
    power(page.getVApp(), PowerOperation.POWER_OFF);
  }

  public void reset() {
    power(page.getVApp(), PowerOperation.RESET);
  }

  public void shutDown() {
    power(page.getVApp(), PowerOperation.SHUT_DOWN);
  }

  public void reboot() {
    power(page.getVApp(), PowerOperation.REBOOT);
  }

  public void suspend() {
    power(page.getVApp(), PowerOperation.SUSPEND);
  }

  public void discard() {
    power(page.getVApp(), PowerOperation.DISCARD_SUSPENDED);
  }

  private void power(VAppRow chosen, PowerOperation operation) {
    service.power(access.tenant(), chosen.id(), operation);
    notices.started(operation.ofVApp(), chosen.name());
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  public VAppRow getVApp() {
    return vApp;
  }

  public List<Place> getPlaces() {
    return places;
  }
}
