package org.sealport.web.rest.vcd.tenant;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.tenant.TenantQueries;
import org.sealport.services.tenant.TenantRow;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;

/** Finds organizations wherever the caller reaches. */
@ApplicationScoped
public class OrgReads {
  @Inject OrgDocuments documents;
  @Inject TenantQueries queries;
  @Inject Reach reach;

  /** The provider may look at every organization, whatever it acts in. */
  public TenantRow find(String id) {
    var wanted = Urn.uuid(id);
    var tenants = reach.isEverywhere() ? queries.all() : reach.tenants();
    return tenants.stream()
        .filter(tenant -> tenant.id().value().equals(wanted))
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  public OrgDocument.AdminOrg document(String id) {
    return documents.admin(find(id));
  }
}
