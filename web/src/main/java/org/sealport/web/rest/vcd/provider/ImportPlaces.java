package org.sealport.web.rest.vcd.provider;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vm.make.MakeRequest;
import org.sealport.web.rest.vcd.catalog.CatalogReads;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.vapp.VAppReads;

/** Where imported VMs go, and to whom that belongs. */
@ApplicationScoped
class ImportPlaces {
  @Inject VdcQueries vdcs;
  @Inject VAppReads vApps;
  @Inject CatalogReads catalogs;
  @Inject Reach reach;

  /** Where VMs go. */
  record Place(TenantId tenant, MakeRequest.Into into) {}

  /** A catalog. */
  record Shelf(TenantId tenant, CatalogId catalog) {}

  Place newVApp(ImportParams.Params wanted) {
    var vdc = vdc(wanted);
    return new Place(vdc.tenant(), new MakeRequest.NewVApp(vdc.id(), wanted.name));
  }

  Place alone(ImportParams.Params wanted) {
    var vdc = vdc(wanted);
    return new Place(vdc.tenant(), new MakeRequest.Standalone(vdc.id()));
  }

  Place existing(Reference vApp) {
    var found = vApps.find(uuid("VApp", vApp).toString());
    return new Place(found.id(), new MakeRequest.Existing(found.value().id()));
  }

  Shelf shelf(Reference catalog) {
    var found = catalogs.catalog(uuid("Catalog", catalog).toString());
    return new Shelf(found.id(), found.value().id());
  }

  private record OfTenant(TenantId tenant, VdcId id) {}

  private OfTenant vdc(ImportParams.Params wanted) {
    var id = new VdcId(uuid("Vdc", wanted.vdc));
    return new OfTenant(reach.find(tenant -> vdcs.get(tenant, id)).id(), id);
  }

  private static UUID uuid(String what, Reference reference) {
    if (reference == null) {
      throw INVALID_INPUT.with(what, "");
    }
    return Urn.uuid(reference.href == null ? reference.id : reference.href);
  }
}
