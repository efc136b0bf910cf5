package org.sealport.web.rest.vcd.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.services.catalog.DownloadService;
import org.sealport.web.rest.vcd.task.TaskAnswers;

/** Templates as packages that leave. Their files are sent from {@code /transfer}. */
@Path("")
@ApplicationScoped
public class TemplateDownloadResource {
  private static final String TEMPLATE = "vAppTemplate/vappTemplate-{id}/";

  @Inject CatalogReads reads;
  @Inject DownloadService service;
  @Inject TaskAnswers answers;

  @POST
  @Path(TEMPLATE + "action/enableDownload")
  public Response enable(@PathParam("id") String id) {
    var found = reads.template(id);
    return answers.accepted(found.id(), service.prepare(found.id(), found.value().row().id()));
  }

  @POST
  @Path(TEMPLATE + "action/disableDownload")
  public void disable(@PathParam("id") String id) {
    var found = reads.template(id);
    service.giveUp(found.id(), found.value().row().id());
  }

  @GET
  @Path(TEMPLATE + "ovf")
  public Response descriptor(@PathParam("id") String id) {
    var found = reads.template(id);
    var text = service.descriptor(found.id(), found.value().row().id());
    return Response.ok(text, "text/xml;charset=UTF-8").build();
  }
}
