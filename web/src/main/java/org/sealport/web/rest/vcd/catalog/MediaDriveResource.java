package org.sealport.web.rest.vcd.catalog;

import static org.sealport.domain.catalog.MediaProblem.MEDIA_INCOMPLETE;
import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.sealport.services.vm.VmRow;
import org.sealport.web.rest.vcd.configuration.Recordings;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.vm.InsertedMedia;
import org.sealport.web.rest.vcd.vm.VmReads;

/** The drives of VMs. What is in one is recorded: no vCenter, and no guest, knows of it. */
@Path("vApp/vm-{id}/media/action")
@ApplicationScoped
public class MediaDriveResource {
  @Inject VmReads vms;
  @Inject MediaFinds images;
  @Inject Recordings recordings;
  @Inject TaskAnswers answers;
  @Inject Names names;

  @POST
  @Path("insertMedia")
  public Response insert(@PathParam("id") String id, InsertedMedia wanted) {
    var vm = vms.find(id);
    var image = images.find(uuid(wanted).toString()).value();
    if (!image.complete()) {
      throw MEDIA_INCOMPLETE.with(image.name());
    }
    wanted.media = names.media(image.id(), image.name());
    return record("vappInsertCdRom", vm, wanted);
  }

  /** Of an image that is not inserted, too: then there is nothing to do. */
  @POST
  @Path("ejectMedia")
  public Response eject(@PathParam("id") String id, InsertedMedia wanted) {
    var vm = vms.find(id);
    var inserted = inserted(vm);
    if (inserted.isPresent() && inserted.get().equals(uuid(wanted))) {
      return record("vappEjectCdRom", vm, new InsertedMedia());
    }
    return answers.done("vappEjectCdRom", names.vm(vm.value().id(), vm.value().name()));
  }

  private Response record(String operation, Reach.Found<VmRow> vm, InsertedMedia drive) {
    recordings.record(vm.id(), vm.value().id(), drive);
    return answers.done(operation, names.vm(vm.value().id(), vm.value().name()));
  }

  private Optional<UUID> inserted(Reach.Found<VmRow> vm) {
    return recordings
        .of(vm.id(), vm.value().vApp())
        .find(vm.value().id(), InsertedMedia.class)
        .map(drive -> drive.media)
        .map(media -> Urn.uuid(media.href));
  }

  private static UUID uuid(InsertedMedia wanted) {
    if (wanted.media == null) {
      throw INVALID_INPUT.with("Media", "");
    }
    return Urn.uuid(wanted.media.href == null ? wanted.media.id : wanted.media.href);
  }
}
