package org.sealport.services.configuration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealport.domain.access.Right;
import org.sealport.domain.configuration.Configuration;
import org.sealport.domain.configuration.Configurations;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;

/** Records texts about VMs and vApps, and gives them back. */
@Stateless
public class ConfigurationService {
  @Inject Configurations configurations;
  @Inject VApps vApps;
  @Inject Vms vms;

  /** Those of a vApp and of its VMs. */
  @RequiresRight(Right.VM_VIEW)
  public List<Recorded> all(TenantId tenant, VAppId vApp) {
    return configurations.all(vApps.get(tenant, vApp)).stream()
        .map(each -> new Recorded(each.vm().orElse(null), each.name(), each.content()))
        .toList();
  }

  /** Those under a name of all VMs, by the VM's id. */
  @RequiresRight(Right.VM_VIEW)
  public Map<UUID, String> ofVms(TenantId tenant, String name) {
    return byId(configurations.ofVms(tenant, name));
  }

  /** Those under a name of all vApps, by the vApp's id. */
  @RequiresRight(Right.VAPP_VIEW)
  public Map<UUID, String> ofVApps(TenantId tenant, String name) {
    return byId(configurations.ofVApps(tenant, name));
  }

  static Map<UUID, String> byId(List<Configuration> all) {
    return all.stream().collect(Collectors.toMap(Configuration::about, Configuration::content));
  }

  /** The vApp that has a recorded text with these words in it; any of several. */
  @RequiresRight(Right.VM_VIEW)
  public Optional<VAppId> vAppNaming(TenantId tenant, String words) {
    return configurations.vAppNaming(tenant, words);
  }

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, INVALID_INPUT
   */
  @RequiresRight(Right.VM_EDIT)
  public void record(TenantId tenant, VmId id, String name, String content) {
    var vm = vms.get(tenant, id);
    configurations
        .find(vm, name)
        .ifPresentOrElse(
            known -> known.becomes(content),
            () -> configurations.add(Configuration.of(vm, name, content)));
  }

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, INVALID_INPUT
   */
  @RequiresRight(Right.VAPP_EDIT)
  public void record(TenantId tenant, VAppId id, String name, String content) {
    var vApp = vApps.get(tenant, id);
    configurations
        .find(vApp, name)
        .ifPresentOrElse(
            known -> known.becomes(content),
            () -> configurations.add(Configuration.of(vApp, name, content)));
  }
}
