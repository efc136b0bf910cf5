package org.sealport.web.rest.vcd.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.configuration.Subject;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.vm.VmRow;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.vapp.VAppReads;
import org.sealport.web.rest.vcd.vm.VmReads;

/** Finds whose metadata an address names; whoever may not see it finds nothing. */
@ApplicationScoped
class MetadataOwners {
  @Inject VmReads vms;
  @Inject VAppReads vApps;
  @Inject MetadataSubjects subjects;
  @Inject Names names;

  /**
   * Whose metadata it is.
   *
   * @param vApp null: a subject's
   * @param vm null: the vApp's
   * @param subject null: a VM's or a vApp's
   */
  record Owner(TenantId tenant, VAppId vApp, VmRow vm, Subject subject, Reference reference) {
    static Owner of(TenantId tenant, Subject subject, Reference reference) {
      return new Owner(tenant, null, null, subject, reference);
    }
  }

  /**
   * @param type as in its address: {@code vApp}, {@code admin/catalog}
   */
  Owner find(String type, String id) {
    if (!type.equals("vApp")) {
      return subjects.find(type, id);
    }
    if (id.startsWith("vm-")) {
      var vm = vms.find(id);
      var row = vm.value();
      return new Owner(vm.id(), row.vApp(), row, null, names.vm(row.id(), row.name()));
    }
    var found = vApps.find(id);
    var row = found.value();
    return new Owner(found.id(), row.id(), null, null, names.vApp(row.id(), row.name()));
  }
}
