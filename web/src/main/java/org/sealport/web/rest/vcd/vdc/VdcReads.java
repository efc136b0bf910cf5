package org.sealport.web.rest.vcd.vdc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vdc.VdcRow;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;

/** Finds VDCs wherever the caller reaches. */
@ApplicationScoped
public class VdcReads {
  @Inject VdcQueries queries;
  @Inject VdcDocuments documents;
  @Inject Reach reach;
  @Inject Names names;

  public Reach.Found<VdcRow> find(String id) {
    var vdc = new VdcId(Urn.uuid(id));
    return reach.find(tenant -> queries.get(tenant, vdc));
  }

  public Reference reference(Reach.Found<VdcRow> found) {
    return names.vdc(found.value().id(), found.value().name());
  }

  public VdcDocument.AdminVdc admin(String id) {
    var found = find(id);
    return documents.admin(found.tenant(), found.value());
  }
}
