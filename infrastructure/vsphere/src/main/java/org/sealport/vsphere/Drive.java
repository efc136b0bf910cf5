package org.sealport.vsphere;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sealport.domain.vm.Disc;
import org.sealport.vsphere.soap.Element;
import org.sealport.vsphere.soap.Spec;

/** The first drive among a VM's devices. */
record Drive(Element device) {
  static final int NEW_CONTROLLER = -300;
  private static final int NEW_DRIVE = -301;

  /** By its key: a changed device may be told of last. */
  static Optional<Drive> of(List<Element> devices) {
    return devices.stream()
        .filter(device -> device.is("VirtualCdrom"))
        .min(Comparator.comparingInt(device -> Integer.parseInt(device.text("key"))))
        .map(Drive::new);
  }

  /** A file is in it, and the guest sees it, or will when it starts. */
  Optional<Disc> disc() {
    return device
        .find("backing")
        .filter(backing -> backing.is("VirtualCdromIsoBackingInfo"))
        .filter(backing -> isConnected())
        .map(backing -> backing.text("fileName"))
        .filter(file -> !file.isBlank())
        .map(Disc::new);
  }

  private boolean isConnected() {
    return device
        .find("connectable")
        .filter(how -> how.isTrue("connected") || how.isTrue("startConnected"))
        .isPresent();
  }

  static Spec iso(Disc disc) {
    return Spec.of("VirtualCdromIsoBackingInfo").set("fileName", disc.file());
  }

  /** What somebody who looks at the VM from afar has in a drive of their own: nothing. */
  private static Spec nothing() {
    return Spec.of("VirtualCdromRemotePassthroughBackingInfo")
        .set("deviceName", "")
        .set("exclusive", false);
  }

  static Spec added(Spec backing, int controller, int unit) {
    return drive(NEW_DRIVE, backing, true).set("controllerKey", controller).set("unitNumber", unit);
  }

  Spec holding(Spec backing) {
    return edited(backing, true);
  }

  Spec emptied() {
    return edited(nothing(), false);
  }

  private Spec edited(Spec backing, boolean connected) {
    var drive =
        drive(Integer.parseInt(device.text("key")), backing, connected)
            .set("controllerKey", device.text("controllerKey"))
            .set("unitNumber", device.text("unitNumber"));
    return Spec.of("VirtualDeviceConfigSpec").set("operation", "edit").set("device", drive);
  }

  private static Spec drive(int key, Spec backing, boolean connected) {
    return Spec.of("VirtualCdrom")
        .set("key", key)
        .set("backing", backing)
        .set(
            "connectable",
            Spec.of("VirtualDeviceConnectInfo")
                .set("startConnected", connected)
                .set("allowGuestControl", true)
                .set("connected", connected));
  }
}
