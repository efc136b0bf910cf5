package org.sealport.services.catalog;

import java.util.List;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.vm.Hardware;
import org.sealport.services.vcenter.VCenterRef;

/**
 * A template as subscribers get it.
 *
 * @param revision another one when its VMs are others
 */
public record PublishedItem(
    TemplateId id, String name, String revision, VCenterRef at, List<Machine> machines) {
  public PublishedItem {
    machines = List.copyOf(machines);
  }

  /** One VM of it. */
  public record Machine(String name, String moRef, Hardware hardware, boolean tpm) {}

  public long tpms() {
    return machines.stream().filter(Machine::tpm).count();
  }
}
