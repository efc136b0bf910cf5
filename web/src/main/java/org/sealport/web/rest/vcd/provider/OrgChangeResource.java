package org.sealport.web.rest.vcd.provider;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.tenant.TenantService;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.tenant.OrgDocument.AdminOrg;
import org.sealport.web.rest.vcd.tenant.OrgLeases;
import org.sealport.web.rest.vcd.tenant.OrgReads;

/** Makes, changes and deletes organizations. */
@Path("")
@ApplicationScoped
public class OrgChangeResource {
  @Inject TenantService service;
  @Inject OrgReads orgs;
  @Inject OrgLeases leases;
  @Inject TaskAnswers answers;

  @POST
  @Path("admin/orgs")
  public Response create(AdminOrg wanted) {
    if (wanted.name == null) {
      throw INVALID_INPUT.with("name", "");
    }
    var fullName =
        wanted.fullName == null || wanted.fullName.isBlank() ? wanted.name : wanted.fullName;
    var id = service.create(wanted.name, fullName);
    if (Boolean.FALSE.equals(wanted.isEnabled)) {
      service.disable(id);
    }
    leases.decide(id, wanted.settings);
    var made = orgs.document(id.toString());
    made.tasks = answers.over("orgCreate", made);
    return answers.created(made);
  }

  /** Clients send the whole organization back: what is as it was is no change. */
  @PUT
  @Path("admin/org/{id}")
  public Response replace(@PathParam("id") String id, AdminOrg wanted) {
    var now = orgs.document(id);
    if (wanted.name != null && !wanted.name.equals(now.name)) {
      throw ProtocolProblem.NOT_OFFERED.with("AdminOrg: name");
    }
    var tenant = new TenantId(Urn.uuid(id));
    if (wanted.fullName != null && !wanted.fullName.equals(now.fullName)) {
      service.rename(tenant, wanted.fullName);
    }
    leases.decide(tenant, wanted.settings);
    if (wanted.isEnabled != null && !wanted.isEnabled.equals(now.isEnabled)) {
      switchTo(tenant, wanted.isEnabled);
    }
    return answers.done("orgUpdate", reference(now));
  }

  private void switchTo(TenantId tenant, boolean enabled) {
    if (enabled) {
      service.enable(tenant);
    } else {
      service.disable(tenant);
    }
  }

  @POST
  @Path("admin/org/{id}/action/{change: enable|disable}")
  public void change(@PathParam("id") String id, @PathParam("change") String change) {
    orgs.document(id);
    switchTo(new TenantId(Urn.uuid(id)), change.equals("enable"));
  }

  @DELETE
  @Path("admin/org/{id}")
  public Response delete(
      @PathParam("id") String id,
      @QueryParam("force") boolean force,
      @QueryParam("recursive") boolean recursive) {
    var gone = orgs.document(id);
    service.delete(new TenantId(Urn.uuid(id)), force, recursive);
    return answers.done("orgDelete", reference(gone));
  }

  private static Reference reference(AdminOrg org) {
    return Reference.of(org.href, org.id, org.type, org.name);
  }
}
