package org.sealport.web.rest.vcd.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.access.PeopleService;
import org.sealport.services.network.NetworkQueries;
import org.sealport.services.tenant.TenantRow;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reference;

/** References to an organization's VDCs, to the networks in them, and to its users. */
@ApplicationScoped
class OrgParts {
  @Inject VdcQueries vdcs;
  @Inject NetworkQueries networks;
  @Inject PeopleService people;
  @Inject OrgLeases leases;
  @Inject CurrentCaller caller;
  @Inject Names names;

  List<Reference> vdcs(TenantRow tenant) {
    return vdcs.list(tenant.id()).stream()
        .map(row -> asSeen(names.vdc(row.id(), row.name())))
        .toList();
  }

  List<Reference> networks(TenantRow tenant) {
    return networks.list(tenant.id()).stream()
        .map(row -> asSeen(names.network(row.id(), row.name())))
        .toList();
  }

  /** The provider's clients take these addresses apart: they must be the administrators' ones. */
  private Reference asSeen(Reference reference) {
    if (caller.get().isProvider()) {
      reference.href = reference.href.replaceFirst("/api/", "/api/admin/");
    }
    return reference;
  }

  OrgDocument.Settings settings(TenantRow tenant) {
    return leases.settings(tenant.id());
  }

  /** None for whom users are none of their business. */
  List<Reference> users(TenantRow tenant) {
    return caller.get().may(Right.USER_VIEW)
        ? people.names(tenant.id()).stream().map(names::user).toList()
        : List.of();
  }
}
