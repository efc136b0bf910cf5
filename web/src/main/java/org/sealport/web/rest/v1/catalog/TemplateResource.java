package org.sealport.web.rest.v1.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.TemplateService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.shared.Listing;
import org.sealport.web.rest.v1.shared.Paging;
import org.sealport.web.rest.v1.tpm.PreflightJson;
import org.sealport.web.security.CurrentOrganization;

/** The templates that the organization can see. */
@Path("templates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TemplateResource {
  @Inject CatalogQueries queries;
  @Inject TemplateService service;
  @Inject CurrentOrganization organization;

  @GET
  public Listing<TemplateJson> list(
      @QueryParam("name") String name,
      @QueryParam("catalog") String catalog,
      @BeanParam Paging paging) {
    var in = catalog == null ? null : CatalogId.of(catalog);
    return Listing.of(
        queries.templates(organization.id(), in, name, paging.page()), paging, TemplateJson::of);
  }

  @GET
  @Path("{template}")
  public TemplateDetailJson get(@PathParam("template") String template) {
    return TemplateDetailJson.of(queries.template(organization.id(), TemplateId.of(template)));
  }

  @DELETE
  @Path("{template}")
  @Answer(status = 202, body = AcceptedTask.class)
  public Response delete(@PathParam("template") String template, @Context UriInfo uri) {
    var id = TemplateId.of(template);
    return Answers.accepted(uri, service.delete(organization.id(), id), id);
  }

  /** Makes a vApp; the entity is the vApp. */
  @POST
  @Path("{template}/instances")
  @Answer(status = 202, body = AcceptedTask.class)
  public Response instantiate(
      @PathParam("template") String template,
      @NotNull @Valid InstantiateRequest body,
      @Context UriInfo uri) {
    return Answers.accepted(
        uri, service.instantiate(organization.id(), TemplateId.of(template), body.toCommand()));
  }

  @POST
  @Path("{template}/instances/preflight")
  public PreflightJson preflight(
      @PathParam("template") String template,
      @NotNull @Valid InstantiateRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return PreflightJson.of(
        service.preflightInstantiate(organization.id(), TemplateId.of(template), body.toCommand()),
        language);
  }
}
