package org.sealport.web.rest.vcd.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vm.VmQueries;
import org.sealport.services.vm.VmRow;
import org.sealport.web.rest.vcd.configuration.Recordings;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;

/** Finds VMs wherever the caller reaches. */
@ApplicationScoped
public class VmReads {
  @Inject VmQueries queries;
  @Inject VdcQueries vdcs;
  @Inject VmDocuments documents;
  @Inject Recordings recordings;
  @Inject Reach reach;
  @Inject Names names;

  public Reach.Found<VmRow> find(String id) {
    var vm = new VmId(Urn.uuid(id));
    return reach.find(tenant -> queries.get(tenant, vm).row());
  }

  VmDocument document(String id) {
    var vm = new VmId(Urn.uuid(id));
    var found = reach.find(tenant -> queries.get(tenant, vm));
    var row = found.value().row();
    var vdc = vdcs.get(found.id(), row.vdc());
    var document =
        documents.of(
            found.id(),
            row,
            names.storageProfile(vdc.id(), vdc.datastore()),
            recordings.of(found.id(), row.vApp()));
    document.description = found.value().description();
    return document;
  }
}
