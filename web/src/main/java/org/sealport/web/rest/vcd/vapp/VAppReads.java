package org.sealport.web.rest.vcd.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.services.vapp.VAppRow;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;

/** Finds vApps wherever the caller reaches. */
@ApplicationScoped
public class VAppReads {
  @Inject VAppQueries queries;
  @Inject VAppDocuments documents;
  @Inject Reach reach;
  @Inject Names names;

  public Reach.Found<VAppRow> find(String id) {
    var vApp = new VAppId(Urn.uuid(id));
    return reach.find(tenant -> queries.get(tenant, vApp));
  }

  Reference reference(VAppRow row) {
    return names.vApp(row.id(), row.name());
  }

  public VAppDocument document(String id) {
    var found = find(id);
    return documents.of(found.tenant(), found.value());
  }
}
