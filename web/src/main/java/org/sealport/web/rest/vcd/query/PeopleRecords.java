package org.sealport.web.rest.vcd.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.sealport.services.access.PeopleService;
import org.sealport.services.tenant.TenantRow;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;

/** Records of users: by their names, which one call of Keycloak tells. */
@ApplicationScoped
class PeopleRecords {
  @Inject PeopleService people;
  @Inject Reach reach;
  @Inject Names names;

  List<QueryRecord> users() {
    return reach.tenants().stream().flatMap(this::users).toList();
  }

  private Stream<QueryRecord> users(TenantRow tenant) {
    return people.names(tenant.id()).stream()
        .map(
            name ->
                QueryRecord.of(names.user(name))
                    .with("identityProviderType", "OAUTH")
                    .with("org", names.org(tenant).href)
                    .with("orgName", Reach.name(tenant)));
  }
}
