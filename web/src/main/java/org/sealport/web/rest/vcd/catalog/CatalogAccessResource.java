package org.sealport.web.rest.vcd.catalog;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.services.catalog.CatalogPassword;
import org.sealport.services.catalog.CatalogPublishService;
import org.sealport.services.catalog.PlaceService;
import org.sealport.services.catalog.PlaceTemplate;
import org.sealport.services.catalog.ShareCatalog;
import org.sealport.web.rest.vcd.shared.AccessDocument;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.vapp.VAppDocument;

/**
 * Who reaches catalogs: members of their own organization, and others that they are shared with.
 */
@Path("")
@ApplicationScoped
public class CatalogAccessResource {
  /** Clients ask by either address. */
  private static final String CATALOG = "{of: (?:org/[^/]+/)?}catalog/{id}/";

  @Inject CatalogReads reads;
  @Inject CatalogPublishService service;
  @Inject PlaceService places;
  @Inject CatalogSharing sharing;
  @Inject TaskAnswers answers;
  @Inject Names names;

  @GET
  @Path(CATALOG + "controlAccess")
  public AccessDocument access(@PathParam("id") String id) {
    return sharing.document(reads.catalog(id));
  }

  @POST
  @Path(CATALOG + "action/controlAccess")
  public AccessDocument share(@PathParam("id") String id, AccessDocument wanted) {
    return sharing.change(reads.catalog(id), wanted);
  }

  @PUT
  @Path("admin/catalog/{id}/owner")
  public void give(@PathParam("id") String id, VAppDocument.Owner owner) {
    sharing.give(reads.catalog(id), owner.user);
  }

  /** With every organization of this site. */
  @POST
  @Path("admin/catalog/{id}/action/publish")
  public void publish(@PathParam("id") String id, AccessDocument.Publish wanted) {
    if (wanted.isPublished == null) {
      throw INVALID_INPUT.with("IsPublished", "");
    }
    var found = reads.catalog(id);
    var row = found.value();
    service.share(found.id(), row.id(), new ShareCatalog(wanted.isPublished, row.sharedWith()));
  }

  @POST
  @Path("admin/catalog/{id}/action/publishToExternalOrganizations")
  public void publishExternally(
      @PathParam("id") String id, AccessDocument.PublishExternally wanted) {
    if (wanted.isPublishedExternally == null) {
      throw INVALID_INPUT.with("IsPublishedExternally", "");
    }
    var found = reads.catalog(id);
    if (!wanted.isPublishedExternally) {
      service.withdraw(found.id(), found.value().id());
      return;
    }
    if (wanted.password == null || wanted.password.isBlank()) {
      throw INVALID_INPUT.with("Password", "");
    }
    service.publish(found.id(), found.value().id(), new CatalogPassword(wanted.password));
  }

  @POST
  @Path("catalog/{id}/action/{place: copy|move}")
  public Response place(
      @PathParam("id") String id, @PathParam("place") String place, AccessDocument.Place wanted) {
    var into = reads.catalog(id);
    var template = new TemplateId(uuid(wanted.source));
    var command = new PlaceTemplate(into.value().id(), wanted.name);
    if (place.equals("copy")) {
      return answers.accepted(into.id(), places.copy(into.id(), template, command).task());
    }
    places.move(into.id(), template, command);
    return answers.done("catalogItemMove", names.template(template, wanted.name));
  }

  private static java.util.UUID uuid(Reference source) {
    if (source == null) {
      throw INVALID_INPUT.with("Source", "");
    }
    return Urn.uuid(source.href == null ? source.id : source.href);
  }
}
