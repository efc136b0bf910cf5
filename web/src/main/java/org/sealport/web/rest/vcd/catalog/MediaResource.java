package org.sealport.web.rest.vcd.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.MediaImage;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.services.catalog.MediaDeleteService;
import org.sealport.services.catalog.MediaService;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskAnswers;

/** Images of discs in catalogs. */
@Path("")
@ApplicationScoped
public class MediaResource {
  @Inject CatalogReads catalogs;
  @Inject MediaFinds finds;
  @Inject MediaDocuments documents;
  @Inject MediaService service;
  @Inject MediaDeleteService deletion;
  @Inject TaskAnswers answers;
  @Inject Names names;

  /** Its path is that of packages: what is announced tells which. */
  @POST
  @Path("catalog/{id}/action/upload")
  @Consumes({"application/vnd.vmware.vcloud.media+xml", "application/vnd.vmware.vcloud.media+json"})
  public Response announce(@PathParam("id") String id, MediaDocument wanted) {
    if (wanted.size == null) {
      throw CommonProblem.INVALID_INPUT.with("size", "");
    }
    var catalog = catalogs.catalog(id);
    var what =
        new MediaImage.Announced(wanted.name, wanted.description, wanted.imageType, wanted.size);
    var made = service.announce(catalog.id(), new CatalogId(Urn.uuid(id)), what);
    return answers.created(documents.item(finds.find(made.toString()).value()));
  }

  @GET
  @Path("media/{id}")
  public MediaDocument get(@PathParam("id") String id) {
    return finds.document(finds.find(id));
  }

  /** It can be downloaded as soon as it is whole. */
  @POST
  @Path("media/{id}/action/enableDownload")
  public Response enableDownload(@PathParam("id") String id) {
    var row = finds.find(id).value();
    return answers.done("vdcEnableDownload", names.media(row.id(), row.name()));
  }

  @DELETE
  @Path("media/{id}")
  public Response delete(@PathParam("id") String id) {
    var found = finds.find(id);
    deletion.delete(found.id(), found.value().id());
    return answers.done("vdcDeleteMedia", names.media(found.value().id(), found.value().name()));
  }
}
