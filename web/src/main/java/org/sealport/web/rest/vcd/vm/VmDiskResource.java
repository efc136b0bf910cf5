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
    vm.virtualHardwareSection.item.stream()
        .filter(item -> HardwareSections.OF_DISKS.contains(item.resourceType))
        .forEach(list.item::add);
    return list;
  }

  /** Clients send the whole list back: only what differs is a change. */
  @PUT
  public Response change(@PathParam("id") String id, DiskList wanted) {
    var found = reads.find(id);
    var vm = found.value();
    var disks =
        wanted.item.stream()
            .filter(item -> HardwareSections.IS_DISK.equals(item.resourceType))
            .map(item -> new DiskWishes.Disk(item.instanceID, size(item)))
            .toList();
    var wishes = DiskWishes.of(vm.hardware(), disks);
    if (wishes.equals(DiskWishes.NONE)) {
      return answers.done("vappUpdateVm", names.vm(vm.id(), vm.name()));
    }
    var edit = new EditVm(null, null, HardwareEdit.NONE, wishes.added(), wishes.grown());
    return answers.accepted(found.id(), edits.edit(found.id(), vm.id(), edit, null));
  }

  private static long size(HardwareSection.Item disk) {
    return disk.hostResource == null || disk.hostResource.capacity == null
        ? 0
        : disk.hostResource.capacity;
  }
}
