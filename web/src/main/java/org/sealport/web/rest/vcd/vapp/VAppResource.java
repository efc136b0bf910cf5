package org.sealport.web.rest.vcd.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.services.vapp.LeaseService;
import org.sealport.services.vapp.VAppService;
import org.sealport.web.rest.vcd.task.TaskAnswers;

/** vApps. */
@Path("")
@ApplicationScoped
public class VAppResource {
  private static final String VAPP = "vApp/vapp-{id}";

  @Inject VAppReads reads;
  @Inject VAppService service;
  @Inject VAppDescribed described;
  @Inject LeaseService leases;
  @Inject TaskAnswers answers;

  @GET
  @Path(VAPP)
  public VAppDocument get(@PathParam("id") String id) {
    return reads.document(id);
  }

  @GET
  @Path(VAPP + "/networkConfigSection")
  public VAppDocument.NetworkConfigSection networks(@PathParam("id") String id) {
    return get(id).networkConfigSection;
  }

  @GET
  @Path(VAPP + "/leaseSettingsSection")
  public VAppDocument.LeaseSettingsSection lease(@PathParam("id") String id) {
    return get(id).leaseSettingsSection;
  }

  /** It begins anew; what is not said stays. */
  @PUT
  @Path(VAPP + "/leaseSettingsSection")
  public Response renew(@PathParam("id") String id, VAppDocument.LeaseSettingsSection wanted) {
    var found = reads.find(id);
    leases.renew(found.id(), found.value().id(), wanted.over(found.value().lease().lease()));
    return answers.done("vdcUpdateVapp", reads.reference(found.value()));
  }

  @GET
  @Path(VAPP + "/owner")
  public VAppDocument.Owner owner(@PathParam("id") String id) {
    return get(id).owner;
  }

  /** Clients send the whole vApp back: its name and description are what can change. */
  @PUT
  @Path(VAPP)
  public Response replace(@PathParam("id") String id, VAppDocument wanted) {
    var found = reads.find(id);
    described.is(found, wanted.name, wanted.description);
    return answers.done("vdcUpdateVapp", reads.reference(found.value()));
  }

  @DELETE
  @Path(VAPP)
  public Response delete(@PathParam("id") String id) {
    var found = reads.find(id);
    return answers.accepted(found.id(), service.delete(found.id(), found.value().id()));
  }
}
