package org.sealport.web.rest.vcd.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.services.vm.EditVm;
import org.sealport.services.vm.EditVm.HardwareEdit;
import org.sealport.services.vm.EditVmService;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Link;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.task.TaskAnswers;

/** The disks of a VM, as a list of their own. */
@Path("vApp/vm-{id}/virtualHardwareSection/disks")
@ApplicationScoped
public class VmDiskResource {
  @Inject VmReads reads;
  @Inject EditVmService edits;
  @Inject TaskAnswers answers;
  @Inject Exchange exchange;
  @Inject Names names;

  @GET
  public DiskList disks(@PathParam("id") String id) {
    var vm = reads.document(id);
    var list = new DiskList();
    list.href = vm.virtualHardwareSection.href + "disks";
    list.link.add(Link.of("edit", list.href, exchange.type(DiskList.MEDIA)));
    vm.virtualHardwareSection.item.stream().filter(DiskWords::isOfDisks).forEach(list.item::add);
    return list;
  }

  /**
   * Clients send the whole list back: only what differs is a change, and what is left out is
   * removed. The contract has no confirmation: the call is taken at its word.
   */
  @PUT
  public Response change(@PathParam("id") String id, DiskList wanted) {
    var found = reads.find(id);
    var vm = found.value();
    var disks = DiskWishes.of(vm.hardware().disks(), wanted);
    if (disks.isNothing()) {
      return answers.done("vappUpdateVm", names.vm(vm.id(), vm.name()));
    }
    var edit = new EditVm(null, null, HardwareEdit.NONE, disks);
    return answers.accepted(found.id(), edits.edit(found.id(), vm.id(), edit, null, true));
  }
}
