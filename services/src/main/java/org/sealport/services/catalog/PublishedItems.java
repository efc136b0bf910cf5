package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateVm;
import org.sealport.domain.shared.Sha256;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.services.catalog.PublishedItem.Machine;
import org.sealport.services.vcenter.VCenterRef;

/** Templates as they leave; runs in the transaction of its caller. */
@ApplicationScoped
public class PublishedItems {
  @Inject VCenters vCenters;

  PublishedItem of(Template template) {
    var machines =
        template.vms().stream()
            .map(vm -> new Machine(vm.name(), vm.moRef(), vm.hardware(), vm.tpm().isPresent()))
            .toList();
    var at = VCenterRef.to(vCenters.get(template.vCenter()));
    return new PublishedItem(template.id(), template.name(), revision(template), at, machines);
  }

  /** The VMs of a template never change; it may get others. */
  static String revision(Template template) {
    var vms =
        template.vms().stream()
            .map(TemplateVm::id)
            .map(Object::toString)
            .sorted()
            .collect(Collectors.joining(" "));
    return Sha256.of(vms);
  }
}
