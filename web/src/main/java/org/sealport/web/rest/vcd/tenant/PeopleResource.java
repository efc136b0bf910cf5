package org.sealport.web.rest.vcd.tenant;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealport.domain.access.Role;
import org.sealport.services.access.Directory.Person;
import org.sealport.services.access.PeopleService;
import org.sealport.services.tenant.TenantQueries;
import org.sealport.services.tenant.TenantRow;
import org.sealport.web.rest.vcd.query.CloudPage;
import org.sealport.web.rest.vcd.query.Fiql;
import org.sealport.web.rest.vcd.shared.CloudApi;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.security.CurrentOrganization;

/** Users of the organization that the caller works in, as Keycloak knows them now. */
@Path("1.0.0/users")
@ApplicationScoped
public class PeopleResource {
  /** Beyond, a filter has to name the user. */
  private static final int MOST = 1000;

  @Inject PeopleService people;
  @Inject TenantQueries tenants;
  @Inject CurrentOrganization organization;
  @Inject Names names;

  @GET
  public Map<String, Object> list(@Context UriInfo uri) {
    var tenant = tenants.get(organization.id());
    var filter = uri.getQueryParameters().getFirst("filter");
    if (filter == null || filter.isBlank()) {
      var asked = CloudPage.asked(uri);
      var rows = people.list(tenant.id(), asked.first(), asked.size());
      return asked.of(users(tenant, rows), people.count(tenant.id()));
    }
    return CloudPage.of(uri, users(tenant, selected(tenant, filter)));
  }

  private List<Person> selected(TenantRow tenant, String filter) {
    var parsed = Fiql.parse(filter, text -> text);
    Optional<String> name =
        Fiql.required(parsed, "username").or(() -> Fiql.required(parsed, "name"));
    return name.isPresent() && name.get().indexOf('*') < 0
        ? people.named(tenant.id(), name.get()).stream().toList()
        : people.list(tenant.id(), 0, MOST);
  }

  @GET
  @Path("{id}")
  public Map<String, Object> get(@PathParam("id") String id) {
    var tenant = tenants.get(organization.id());
    var wanted = Urn.of("user", Urn.uuid(id));
    return people.list(tenant.id(), 0, MOST).stream()
        .filter(person -> names.user(person.username()).id.equals(wanted))
        .findFirst()
        .map(person -> user(tenant, person))
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  private List<Map<String, Object>> users(TenantRow tenant, List<Person> all) {
    return all.stream().map(person -> user(tenant, person)).toList();
  }

  private Map<String, Object> user(TenantRow tenant, Person person) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", names.user(person.username()).id);
    json.put("username", person.username());
    json.put("name", person.username());
    json.put("fullName", person.fullName());
    json.put("description", "");
    json.put("email", person.email());
    json.put("enabled", person.enabled());
    json.put("locked", false);
    json.put("providerType", "OAUTH");
    json.put("nameInSource", person.username());
    json.put("orgEntityRef", CloudApi.reference(Urn.of("org", tenant.id()), Reach.name(tenant)));
    json.put(
        "roleEntityRefs",
        person.roles().stream()
            .filter(role -> role.isProvider() == tenant.provider())
            .sorted()
            .map(PeopleResource::reference)
            .toList());
    return json;
  }

  private static Map<String, Object> reference(Role role) {
    return CloudApi.reference(Urn.of("role", Names.role(role)), role.label());
  }
}
