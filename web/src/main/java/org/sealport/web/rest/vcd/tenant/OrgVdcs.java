package org.sealport.web.rest.vcd.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.services.network.NetworkQueries;
import org.sealport.services.tenant.TenantRow;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reference;

/** References to an organization's VDCs and to the networks in them. */
@ApplicationScoped
class OrgVdcs {
  @Inject VdcQueries vdcs;
  @Inject NetworkQueries networks;
  @Inject Names names;

  List<Reference> of(TenantRow tenant) {
    return vdcs.list(tenant.id()).stream().map(row -> names.vdc(row.id(), row.name())).toList();
  }

  List<Reference> networks(TenantRow tenant) {
    return networks.list(tenant.id()).stream()
        .map(row -> names.network(row.id(), row.name()))
        .toList();
  }
}
