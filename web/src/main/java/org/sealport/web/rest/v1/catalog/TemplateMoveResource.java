package org.sealport.web.rest.v1.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.PlaceService;
import org.sealport.web.rest.v1.tpm.PreflightJson;
import org.sealport.web.security.CurrentOrganization;

/** Moves of a template to other catalogs of the organization. */
@Path("templates/{template}/moves")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TemplateMoveResource {
  @Inject PlaceService service;
  @Inject CatalogQueries queries;
  @Inject CurrentOrganization organization;

  /** Puts it into another catalog, at once: its VMs stay where they are. */
  @POST
  public TemplateDetailJson move(
      @PathParam("template") String template, @NotNull @Valid PlaceTemplateRequest body) {
    var id = TemplateId.of(template);
    service.move(organization.id(), id, body.toCommand());
    return TemplateDetailJson.of(queries.template(organization.id(), id));
  }

  @POST
  @Path("preflight")
  public PreflightJson preflightMove(
      @PathParam("template") String template,
      @NotNull @Valid PlaceTemplateRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return PreflightJson.of(
        service.preflightMove(organization.id(), TemplateId.of(template), body.toCommand()),
        language);
  }
}
