package org.sealport.vsphere;

import org.sealport.services.vcenter.CreateSpec;
import org.sealport.vsphere.soap.Spec;

/** Makes VMs from nothing. */
final class VmMaker {
  private final Site site;

  VmMaker(Site site) {
    this.site = site;
  }

  Made create(Operation operation, CreateSpec spec) {
    var places = Places.of(site);
    var place = places.on(spec.datastore());
    var provider =
        spec.tpm()
            ? TpmChecks.toHave(site, place.compute(), spec.name(), spec.hardware())
                .toEncrypt(spec.keyProvider(), spec.name())
                .name()
            : null;
    var disks = spec.hardware().disks();
    var config =
        VmSpecs.blank(operation.key(), spec.name(), spec.hardware(), place)
            .set("deviceChange", VmSpecs.devices(disks, place, places, spec.tpm()))
            .set("crypto", provider == null ? null : VmSpecs.encrypt(provider));
    var create = Spec.of("CreateVM_Task").set("config", config).set("pool", place.pool());
    return new Made(site, operation.make(site, site, () -> site.start(place.folder(), create)));
  }
}
