package org.sealport.vsphere;

import java.util.List;
import java.util.Optional;
import org.sealport.domain.vm.Hardware;
import org.sealport.vsphere.soap.Element;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.Spec;
import org.sealport.vsphere.soap.VimFault;

/** Asks a vCenter which guests can use a TPM: it knows those that came after Sealport. */
final class GuestSupport {
  private GuestSupport() {}

  /**
   * Empty when the vCenter does not tell.
   *
   * @param owner a VM, or the cluster or lone host where one will be
   */
  static Optional<Boolean> tpm(Site site, MoRef owner, Hardware hardware) {
    return site.properties()
        .of(owner, "environmentBrowser")
        .flatMap(found -> found.find("environmentBrowser"))
        .flatMap(browser -> option(site, browser.ref(), hardware))
        .flatMap(option -> option.find("guestOSDescriptor"))
        .filter(guest -> guest.find("supportsTPM20").isPresent())
        .map(guest -> guest.isTrue("supportsTPM20"));
  }

  private static Optional<Element> option(Site site, MoRef browser, Hardware hardware) {
    var asked =
        Spec.of("EnvironmentBrowserConfigOptionQuerySpec")
            .set("key", "vmx-%02d".formatted(hardware.hardwareVersion()))
            .set("guestId", List.of(hardware.guestId()));
    try {
      return site.vim()
          .read(browser, Spec.of("QueryConfigOptionEx").set("spec", asked))
          .find("returnval");
    } catch (VimFault e) {
      return Optional.empty(); // hardware that its hosts do not run: it tells nothing of the guest
    }
  }
}
