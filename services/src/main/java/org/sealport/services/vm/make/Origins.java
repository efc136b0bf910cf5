package org.sealport.services.vm.make;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmOrigin;
import org.sealport.domain.vm.VmOrigins;
import org.sealport.services.vm.make.MakeRequest.Member;
import org.sealport.services.vm.make.MakeRequest.OfTemplate;

/** Keeps what VMs are made of; runs in the transaction of its caller. */
@ApplicationScoped
class Origins {
  @Inject VmOrigins origins;
  @Inject Templates templates;

  /**
   * @param vm stored already
   */
  void keep(Vm vm, Member member) {
    if (member.source() instanceof OfTemplate of) {
      var template = templates.visible(vm.tenant(), of.template());
      var made = Ingredients.member(template, of.vm());
      var part = new VmOrigin.Part(template.id(), template.name(), made.id());
      origins.add(VmOrigin.of(vm, part, member.operation()));
    }
  }
}
