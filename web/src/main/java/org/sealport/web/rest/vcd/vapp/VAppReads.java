package org.sealport.web.rest.vcd.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.services.vapp.VAppRow;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vdc.VdcRow;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;

/** Finds vApps wherever the caller reaches. */
@ApplicationScoped
public class VAppReads {
  @Inject VAppQueries queries;
  @Inject VdcQueries vdcs;
  @Inject VAppDocuments documents;
  @Inject Reach reach;
  @Inject Names names;

  public Reach.Found<VAppRow> find(String id) {
    var vApp = new VAppId(Urn.uuid(id));
    return reach.find(tenant -> queries.get(tenant, vApp));
  }

  /** The VDC of an address. */
  public Reach.Found<VdcRow> vdc(String id) {
    var vdc = new VdcId(Urn.uuid(id));
    return reach.find(tenant -> vdcs.get(tenant, vdc));
  }

  VdcRow vdc(Reach.Found<VAppRow> vApp) {
    return vdcs.get(vApp.id(), vApp.value().vdc());
  }

  Reference reference(VAppRow row) {
    return names.vApp(row.id(), row.name());
  }

  public VAppDocument document(String id) {
    var found = find(id);
    return documents.of(found.tenant(), found.value());
  }
}
