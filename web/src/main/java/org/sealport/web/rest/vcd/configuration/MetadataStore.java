package org.sealport.web.rest.vcd.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.vm.VmRow;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.vapp.VAppReads;
import org.sealport.web.rest.vcd.vm.VmReads;

/** Finds and keeps metadata. */
@ApplicationScoped
class MetadataStore {
  @Inject Recordings recordings;
  @Inject VmReads vms;
  @Inject VAppReads vApps;
  @Inject Names names;
  @Inject Exchange exchange;

  /**
   * Whose metadata it is.
   *
   * @param vm null: the vApp's
   */
  record Owner(TenantId tenant, VAppId vApp, VmRow vm, Reference reference) {}

  Owner find(String entity) {
    if (entity.startsWith("vm-")) {
      var vm = vms.find(entity);
      var row = vm.value();
      return new Owner(vm.id(), row.vApp(), row, names.vm(row.id(), row.name()));
    }
    var found = vApps.find(entity);
    var row = found.value();
    return new Owner(found.id(), row.id(), null, names.vApp(row.id(), row.name()));
  }

  Metadata read(Owner owner) {
    var metadata =
        recordings
            .of(owner.tenant(), owner.vApp())
            .find(owner.vm() == null ? null : owner.vm().id(), Metadata.class)
            .orElseGet(Metadata::new);
    metadata.href = owner.reference().href + "/metadata";
    metadata.type = exchange.type(Media.VCLOUD + "metadata");
    if (owner.vm() != null) {
      TpmWords.tell(metadata, owner.vm().tpm());
    }
    metadata.link.clear();
    metadata.link("up", owner.reference().href, owner.reference().type);
    metadata.link("add", metadata.href, metadata.type);
    return metadata;
  }

  void write(Owner owner, Metadata metadata) {
    metadata.link.clear();
    if (owner.vm() == null) {
      recordings.record(owner.tenant(), owner.vApp(), metadata);
    } else {
      recordings.record(owner.tenant(), owner.vm().id(), metadata);
    }
  }
}
