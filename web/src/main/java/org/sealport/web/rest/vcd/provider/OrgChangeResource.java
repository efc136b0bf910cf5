package org.sealport.web.rest.vcd.provider;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.services.tenant.TenantService;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.tenant.OrgDocument.AdminOrg;
import org.sealport.web.rest.vcd.tenant.OrgReads;

/** Makes organizations. They are changed and switched off in Keycloak. */
@Path("")
@ApplicationScoped
public class OrgChangeResource {
  @Inject TenantService service;
  @Inject OrgReads orgs;
  @Inject TaskAnswers answers;

  @POST
  @Path("admin/orgs")
  public Response create(AdminOrg wanted) {
    if (wanted.name == null) {
      throw INVALID_INPUT.with("name", "");
    }
    requireEnabled(wanted.isEnabled);
    var fullName =
        wanted.fullName == null || wanted.fullName.isBlank() ? wanted.name : wanted.fullName;
    var made = orgs.document(service.create(wanted.name, fullName).toString());
    made.tasks = answers.over("orgCreate", made);
    return answers.created(made);
  }

  /** Clients send the whole organization back: what is as it was is no change. */
  @PUT
  @Path("admin/org/{id}")
  public AdminOrg replace(@PathParam("id") String id, AdminOrg wanted) {
    var now = orgs.document(id);
    requireEnabled(wanted.isEnabled);
    requireSame("name", wanted.name, now.name);
    requireSame("FullName", wanted.fullName, now.fullName);
    return now;
  }

  private static void requireSame(String what, String wanted, String now) {
    if (wanted != null && !wanted.equals(now)) {
      throw ProtocolProblem.NOT_OFFERED.with("AdminOrg: " + what);
    }
  }

  private static void requireEnabled(Boolean enabled) {
    if (Boolean.FALSE.equals(enabled)) {
      throw ProtocolProblem.NOT_OFFERED.with("IsEnabled: false");
    }
  }

  @POST
  @Path("admin/org/{id}/action/enable")
  public void enable(@PathParam("id") String id) {
    orgs.document(id);
  }

  @POST
  @Path("admin/org/{id}/action/disable")
  public void disable(@PathParam("id") String id) {
    orgs.document(id);
    requireEnabled(false);
  }

  @DELETE
  @Path("admin/org/{id}")
  public void delete(@PathParam("id") String id) {
    orgs.document(id);
    throw ProtocolProblem.NOT_OFFERED.with("DELETE org");
  }
}
