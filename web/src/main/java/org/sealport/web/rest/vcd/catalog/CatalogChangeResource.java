package org.sealport.web.rest.vcd.catalog;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.catalog.CatalogService;
import org.sealport.services.catalog.TemplateService;
import org.sealport.services.vapp.CaptureService;
import org.sealport.services.vapp.CaptureVApp;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.vapp.VAppParams;

/** Changes of catalogs and templates. */
@Path("")
@ApplicationScoped
public class CatalogChangeResource {
  @Inject CatalogReads reads;
  @Inject CatalogDocuments documents;
  @Inject CatalogService catalogs;
  @Inject TemplateService templates;
  @Inject CaptureService captures;
  @Inject TaskAnswers answers;
  @Inject Names names;

  /** Clients send the whole catalog back: what is left out stays. */
  @PUT
  @Path("admin/catalog/{id}")
  public CatalogDocument.AdminCatalog edit(
      @PathParam("id") String id, CatalogDocument.AdminCatalog wanted) {
    var found = reads.catalog(id);
    catalogs.edit(found.id(), found.value().id(), wanted.name, wanted.description);
    var now = reads.catalog(id);
    return documents.admin(now.tenant(), now.value());
  }

  @DELETE
  @Path("admin/catalog/{id}")
  public Response delete(@PathParam("id") String id) {
    var found = reads.catalog(id);
    catalogs.delete(found.id(), found.value().id());
    return answers.done("catalogDelete", names.catalog(found.value().id(), found.value().name()));
  }

  /** A template from a vApp; what is said of TPMs takes effect at instantiation (R21, R24). */
  @POST
  @Path("catalog/{id}/action/captureVApp")
  public Response capture(@PathParam("id") String id, VAppParams.Capture wanted) {
    if (wanted.source == null) {
      throw INVALID_INPUT.with("Source", "");
    }
    var catalog = reads.catalog(id);
    var command = command(id, wanted);
    var source = new VAppId(Urn.uuid(wanted.source.href));
    var accepted = captures.capture(catalog.id(), source, command);
    return answers.accepted(catalog.id(), accepted.task());
  }

  /** What it is put over goes by its template's id. */
  private static CaptureVApp command(String catalog, VAppParams.Capture wanted) {
    var tpm = provisioning(wanted.copyTpmOnInstantiate);
    var over = wanted.targetCatalogItem;
    return over == null
        ? CaptureVApp.as(new CatalogId(Urn.uuid(catalog)), wanted.name, tpm, List.of())
        : CaptureVApp.over(new TemplateId(Urn.uuid(over.href)), tpm, List.of());
  }

  private static Treatment provisioning(Boolean copy) {
    if (copy == null) {
      return null;
    }
    return copy ? Treatment.COPY : Treatment.REPLACE;
  }

  @DELETE
  @Path("vAppTemplate/vappTemplate-{id}")
  public Response deleteTemplate(@PathParam("id") String id) {
    var found = reads.template(id);
    return answers.accepted(found.id(), templates.delete(found.id(), found.value().row().id()));
  }
}
