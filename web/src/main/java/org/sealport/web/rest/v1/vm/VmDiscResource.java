package org.sealport.web.rest.v1.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sealport.domain.vm.VmId;
import org.sealport.services.catalog.DriveService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.shared.Query;
import org.sealport.web.security.CurrentOrganization;

/** The disc in the drive of a VM. */
@Path("vms/{vm}/disc")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VmDiscResource {
  @Inject DriveService service;
  @Inject CurrentOrganization organization;

  /** Inserts the image of a disc in the place of what is in the drive; the VM may run. */
  @PUT
  @Answer(status = 202, body = AcceptedTask.class)
  public Response insert(
      @PathParam("vm") String vm, @NotNull @Valid InsertDiscRequest body, @Context UriInfo uri) {
    var id = VmId.of(vm);
    return Answers.accepted(uri, service.insert(organization.id(), id, body.imageId()), id);
  }

  /** Empties the drive; with {@code force=true} even when the guest has locked it. */
  @DELETE
  @Answer(status = 202, body = AcceptedTask.class)
  public Response eject(
      @PathParam("vm") String vm, @QueryParam("force") String force, @Context UriInfo uri) {
    var id = VmId.of(vm);
    var forced = Boolean.TRUE.equals(Query.flag("force", force));
    return Answers.accepted(uri, service.eject(organization.id(), id, forced), id);
  }
}
