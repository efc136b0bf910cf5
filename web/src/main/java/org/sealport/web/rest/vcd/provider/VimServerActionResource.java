package org.sealport.web.rest.vcd.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.services.vcenter.VCenterService;
import org.sealport.services.vdc.VCenterStateService;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskAnswers;

/** What is done with a registered vCenter in the older half of the contract. */
@Path("admin/extension/vimServer/{id}/action")
@ApplicationScoped
public class VimServerActionResource {
  @Inject VCenterQueries queries;
  @Inject VCenterService service;
  @Inject VCenterStateService states;
  @Inject ProviderNames names;
  @Inject TaskAnswers answers;

  /** Its datastores are read with everything else. */
  @POST
  @Path("{refresh: refresh|refreshStorageProfiles}")
  public Response refresh(@PathParam("id") String named) {
    var id = new VCenterId(Urn.uuid(named));
    service.sync(id);
    return answers.done("vimServerRefresh", names.vimServer(queries.get(id)));
  }

  @POST
  @Path("unregister")
  public Response unregister(@PathParam("id") String named) {
    var row = queries.get(new VCenterId(Urn.uuid(named)));
    states.delete(row.id());
    return answers.done("vimServerUnregister", names.vimServer(row));
  }
}
