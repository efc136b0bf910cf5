package org.sealport.web.rest.vcd.catalog;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sealport.services.catalog.DriveService;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.vm.InsertedMedia;
import org.sealport.web.rest.vcd.vm.VmReads;

/** The drives of VMs. */
@Path("vApp/vm-{id}/media/action")
@ApplicationScoped
public class MediaDriveResource {
  @Inject VmReads vms;
  @Inject MediaFinds images;
  @Inject DriveService drives;
  @Inject TaskAnswers answers;
  @Inject Names names;

  @POST
  @Path("insertMedia")
  public Response insert(@PathParam("id") String id, InsertedMedia wanted) {
    var vm = vms.find(id);
    var image = images.visible(vm.id(), uuid(wanted));
    return answers.accepted(vm.id(), drives.insert(vm.id(), vm.value().id(), image.id()));
  }

  /** Of an image that is not inserted, too: then there is nothing to do. */
  @POST
  @Path("ejectMedia")
  public Response eject(@PathParam("id") String id, InsertedMedia wanted) {
    var vm = vms.find(id);
    var disc = vm.value().disc();
    if (disc == null || !uuid(wanted).equals(disc.image())) {
      return answers.done("vappEjectCdRom", names.vm(vm.value().id(), vm.value().name()));
    }
    return answers.accepted(vm.id(), drives.eject(vm.id(), vm.value().id(), false));
  }

  private static UUID uuid(InsertedMedia wanted) {
    if (wanted.media == null) {
      throw INVALID_INPUT.with("Media", "");
    }
    return Urn.uuid(wanted.media.href == null ? wanted.media.id : wanted.media.href);
  }
}
