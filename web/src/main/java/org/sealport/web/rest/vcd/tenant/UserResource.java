package org.sealport.web.rest.vcd.tenant;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Arrays;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.access.Role;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.Directory.Person;
import org.sealport.services.access.PeopleService;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;

/** Users and roles in the older half of the contract, as Keycloak knows them now: read only. */
@Path("")
@ApplicationScoped
public class UserResource {
  @Inject PeopleService people;
  @Inject OrgDocuments documents;
  @Inject Reach reach;
  @Inject Exchange exchange;
  @Inject Names names;

  @GET
  @Path("admin/user/{id}")
  public OrgDocument.User user(@PathParam("id") String id) {
    var wanted = Urn.of("user", Urn.uuid(id));
    var found = reach.find(tenant -> named(tenant, wanted));
    return user(found.value(), found.tenant().provider());
  }

  private Person named(TenantId tenant, String wanted) {
    return people.names(tenant).stream()
        .filter(name -> names.user(name).id.equals(wanted))
        .findFirst()
        .flatMap(name -> people.named(tenant, name))
        .orElseThrow(() -> NOT_FOUND.with(wanted));
  }

  private OrgDocument.User user(Person person, boolean provider) {
    var reference = names.user(person.username());
    var user = new OrgDocument.User();
    user.href = reference.href;
    user.type = reference.type;
    user.id = reference.id;
    user.name = reference.name;
    user.description = "";
    user.fullName = person.fullName();
    user.emailAddress = person.email();
    user.isEnabled = person.enabled();
    user.isLocked = false;
    user.nameInSource = person.username();
    user.isExternal = true;
    user.providerType = "OAUTH";
    // The contract has a place for one: the first of the table.
    user.role =
        person.roles().stream()
            .filter(role -> role.isProvider() == provider)
            .sorted()
            .findFirst()
            .map(documents::role)
            .orElse(null);
    user.groupReferences = new OrgDocument.Groups();
    return user;
  }

  @GET
  @Path("admin/role/{id}")
  public OrgDocument.RoleOfUsers role(@PathParam("id") String id) {
    var wanted = Urn.uuid(id);
    return Arrays.stream(Role.values())
        .filter(role -> Names.role(role).equals(wanted))
        .findFirst()
        .map(this::role)
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  private OrgDocument.RoleOfUsers role(Role of) {
    var reference = documents.role(of);
    var role = new OrgDocument.RoleOfUsers();
    role.href = reference.href;
    role.type = reference.type;
    role.id = reference.id;
    role.name = reference.name;
    role.description = "";
    role.rightReferences = new OrgDocument.RightReferences();
    role.rightReferences.rightReference = rights(of);
    return role;
  }

  private List<Reference> rights(Role of) {
    return Arrays.stream(Right.values())
        .filter(of::grants)
        .map(
            right ->
                Reference.of(
                    exchange.href("/api/admin/right/" + Names.right(right)),
                    Urn.of("right", Names.right(right)),
                    exchange.type(Media.ADMIN + "right"),
                    right.name()))
        .toList();
  }
}
