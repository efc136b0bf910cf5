package org.sealport.vsphere;

import org.sealport.vsphere.soap.Spec;

/** The way from one vCenter to another. */
final class Crossing {
  private Crossing() {}

  /** Where a VM goes, in this vCenter or another one. */
  static Spec location(Site from, Site to, Places places, Places.Place place) {
    var location =
        Spec.of("VirtualMachineRelocateSpec")
            .set("folder", place.folder())
            .set("datastore", place.datastore())
            .set("pool", place.pool());
    return from.id().equals(to.id())
        ? location
        : location.set("service", locator(to)).set("host", places.host(place).orElse(null));
  }

  private static Spec locator(Site to) {
    var login = to.vim().login();
    return Spec.of("ServiceLocator")
        .set("instanceUuid", to.vim().about().text("instanceUuid"))
        .set("url", login.sdk().resolve("/").toString())
        .set(
            "credential",
            Spec.of("ServiceLocatorNamePassword")
                .set("username", login.account())
                .set("password", login.password()))
        .set("sslThumbprint", to.vim().sha1());
  }
}
