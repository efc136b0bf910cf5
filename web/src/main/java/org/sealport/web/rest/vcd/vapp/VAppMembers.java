package org.sealport.web.rest.vcd.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.vapp.VAppRow;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vm.VmFilter;
import org.sealport.services.vm.VmQueries;
import org.sealport.services.vm.VmRow;
import org.sealport.web.rest.vcd.configuration.Recordings;
import org.sealport.web.rest.vcd.query.AllRows;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.vm.VmDocument;
import org.sealport.web.rest.vcd.vm.VmDocuments;

/** Writes the VMs of a vApp. */
@ApplicationScoped
class VAppMembers {
  @Inject VmQueries vms;
  @Inject VdcQueries vdcs;
  @Inject VmDocuments documents;
  @Inject Names names;

  List<VmDocument> of(TenantId tenant, VAppRow vApp, Recordings.All recorded) {
    var members = new VmFilter(null, Set.of(), null, null, vApp.id().value());
    List<VmRow> rows = AllRows.of(page -> vms.list(tenant, members, page));
    if (rows.isEmpty()) {
      return List.of();
    }
    var storage = names.storageProfile(vApp.vdc(), vdcs.get(tenant, vApp.vdc()).datastore());
    return rows.stream().map(vm -> documents.of(tenant, vm, storage, recorded)).toList();
  }
}
