package org.sealport.web.rest.vcd.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vm.VmFilter;
import org.sealport.services.vm.VmQueries;
import org.sealport.web.rest.vcd.configuration.Recordings;
import org.sealport.web.rest.vcd.configuration.Text;
import org.sealport.web.rest.vcd.network.VAppNetworks;
import org.sealport.web.rest.vcd.query.AllRows;
import org.sealport.web.rest.vcd.vm.VmDocument;

/** Records what clients say of new VMs and vApps beside what they are made of. */
@ApplicationScoped
public class Particulars {
  @Inject VmQueries vms;
  @Inject Recordings recordings;
  @Inject VAppNetworks networks;

  public void ofVApp(TenantId tenant, VAppId vApp, VAppParams.Creation wanted) {
    if (wanted.description != null && !wanted.description.isEmpty()) {
      recordings.record(tenant, vApp, Text.of(wanted.description));
    }
    var params = wanted.instantiationParams;
    if (params != null && params.networkConfigSection != null) {
      networks.record(tenant, vApp, params.networkConfigSection);
    }
  }

  /** Of VMs that were made in a vApp; they go by their names. */
  public void ofVms(TenantId tenant, VAppId vApp, VAppParams.Members wanted) {
    var byName = byName(tenant, vApp);
    for (var item : each(wanted.sourcedItem)) {
      var id = byName.get(VAppParams.name(item));
      if (id != null && item.instantiationParams != null) {
        record(tenant, id, item.instantiationParams);
      }
    }
    for (var vm : each(wanted.createItem)) {
      if (byName.containsKey(vm.name)) {
        record(tenant, byName.get(vm.name), vm);
      }
    }
  }

  private static <T> List<T> each(List<T> items) {
    return items == null ? List.of() : items;
  }

  private Map<String, VmId> byName(TenantId tenant, VAppId vApp) {
    var members = new VmFilter(null, Set.of(), null, null, vApp.value());
    return AllRows.of(page -> vms.list(tenant, members, page)).stream()
        .collect(Collectors.toMap(row -> row.name(), row -> row.id()));
  }

  public void record(TenantId tenant, VmId vm, VAppParams.InstantiationParams wanted) {
    if (wanted != null) {
      record(tenant, vm, wanted.networkConnectionSection);
      record(tenant, vm, wanted.guestCustomizationSection);
    }
  }

  public void record(TenantId tenant, VmId vm, VmDocument wanted) {
    record(tenant, vm, wanted.networkConnectionSection);
    record(tenant, vm, wanted.guestCustomizationSection);
    record(tenant, vm, wanted.bootOptions);
  }

  private void record(TenantId tenant, VmId vm, Object section) {
    if (section != null) {
      recordings.record(tenant, vm, section);
    }
  }
}
