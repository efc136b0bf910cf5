package org.sealport.web.rest.vcd.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.VmId;
import org.sealport.services.catalog.TemplateDetail.TemplateVmRow;
import org.sealport.services.vm.DiscRow;
import org.sealport.services.vm.VmRow;
import org.sealport.web.rest.vcd.configuration.Recordings;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Extension;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.task.TaskDocuments;
import org.sealport.web.rest.vcd.vdc.SizingPolicy;

/** Writes VMs. */
@ApplicationScoped
public class VmDocuments {
  @Inject Exchange exchange;
  @Inject Names names;
  @Inject TaskDocuments tasks;
  @Inject HardwareSections hardware;
  @Inject VmLinks links;

  /**
   * @param storage the profile of the VDC
   * @param recorded of its vApp
   */
  public VmDocument of(TenantId tenant, VmRow row, Reference storage, Recordings.All recorded) {
    var reference = names.vm(row.id(), row.name());
    var vm = described(reference, row.hardware(), row.tpm(), storage);
    recorded(vm, row.id(), recorded);
    if (row.disc() != null) {
      hardware.insert(vm, disc(row.disc()));
    }
    vm.status = row.created() ? status(row.power()) : 0;
    vm.deployed = row.power() == PowerState.ON;
    vm.tasks = tasks.busy(tenant, row.busyTask());
    vm.dateCreated = row.createdAt();
    vm.vAppScopedLocalId = row.name();
    vm.vCloudExtension = List.of(vimInfo(row.id().value()));
    links.add(vm, row);
    return vm;
  }

  /** What is no image of a catalog has a name and no address. */
  private Reference disc(DiscRow disc) {
    return disc.image() == null
        ? Reference.of(null, null, null, disc.name())
        : names.media(new MediaId(disc.image()), disc.name());
  }

  /** Sections that clients wrote are given back as they wrote them. */
  private void recorded(VmDocument vm, VmId id, Recordings.All recorded) {
    recorded
        .find(id, NetworkConnectionSection.class)
        .ifPresent(section -> vm.networkConnectionSection.adopt(section));
    recorded
        .find(id, GuestCustomizationSection.class)
        .ifPresent(section -> vm.guestCustomizationSection.adopt(section));
    recorded
        .find(id, VmDocument.VmCapabilities.class)
        .ifPresent(section -> vm.vmCapabilities.adopt(section));
    recorded
        .find(id, VmDocument.BootOptions.class)
        .ifPresent(options -> vm.bootOptions.adopt(options));
  }

  /** A VM of a template. */
  public VmDocument ofTemplate(TemplateVmRow row, Reference storage) {
    var reference = names.templateVm(row.id(), row.name());
    var vm = described(reference, row.hardware(), row.tpm() != null, storage);
    vm.status = 8;
    vm.deployed = false;
    vm.vAppScopedLocalId = row.name();
    return vm;
  }

  static int status(PowerState power) {
    return switch (power) {
      case ON -> 4;
      case OFF -> 8;
      case SUSPENDED -> 3;
    };
  }

  private VmDocument described(Reference reference, Hardware of, boolean tpm, Reference storage) {
    var vm = new VmDocument();
    vm.href = reference.href;
    vm.type = reference.type;
    vm.id = reference.id;
    vm.name = reference.name;
    vm.description = "";
    vm.needsCustomization = false;
    vm.nestedHypervisorEnabled = false;
    vm.encrypted = tpm;
    vm.virtualHardwareSection = hardware.section(vm.href, vm.name, of);
    vm.operatingSystemSection = HardwareSections.operatingSystem(of.guestId());
    vm.networkConnectionSection = connections(vm.href);
    vm.guestCustomizationSection = customization(vm);
    vm.runtimeInfoSection = new RuntimeInfoSection();
    vm.snapshotSection = new SnapshotSection();
    vm.vmSpecSection = hardware.spec(of, storage);
    vm.vmCapabilities = capabilities(vm.href);
    vm.storageProfile = storage;
    vm.vdcComputePolicy = SizingPolicy.reference(exchange);
    vm.computePolicy = new VmDocument.ComputePolicy();
    vm.computePolicy.vmSizingPolicy = SizingPolicy.reference(exchange);
    vm.computePolicy.vmSizingPolicyFinal = false;
    vm.bootOptions = boot(of.firmware());
    vm.trustedPlatformModule = tpm(vm.href, tpm);
    return vm;
  }

  NetworkConnectionSection connections(String vm) {
    var section = new NetworkConnectionSection();
    section.href = vm + "/networkConnectionSection/";
    section.type = exchange.type(NetworkConnectionSection.MEDIA);
    section.link("edit", section.href, section.type);
    return section;
  }

  private GuestCustomizationSection customization(VmDocument vm) {
    var section = new GuestCustomizationSection();
    section.href = vm.href + "/guestCustomizationSection/";
    section.type = exchange.type(GuestCustomizationSection.MEDIA);
    section.enabled = false;
    section.changeSid = false;
    section.joinDomainEnabled = false;
    section.useOrgSettings = false;
    section.adminPasswordEnabled = false;
    section.adminPasswordAuto = false;
    section.adminAutoLogonEnabled = false;
    section.adminAutoLogonCount = 0;
    section.resetPasswordRequired = false;
    section.virtualMachineId = vm.id.substring(vm.id.lastIndexOf(':') + 1);
    section.computerName = vm.name;
    section.link("edit", section.href, section.type);
    return section;
  }

  private VmDocument.VmCapabilities capabilities(String vm) {
    var capabilities = new VmDocument.VmCapabilities();
    capabilities.href = vm + "/vmCapabilities/";
    capabilities.type = exchange.type(Media.VCLOUD + "vmCapabilitiesSection");
    capabilities.memoryHotAddEnabled = false;
    capabilities.cpuHotAddEnabled = false;
    capabilities.link("edit", capabilities.href, capabilities.type);
    return capabilities;
  }

  private static VmDocument.BootOptions boot(Firmware firmware) {
    var boot = new VmDocument.BootOptions();
    boot.bootDelay = 0;
    boot.enterBIOSSetup = false;
    boot.bootRetryEnabled = false;
    boot.bootRetryDelay = 10_000;
    boot.efiSecureBootEnabled = false;
    boot.networkBootProtocol = firmware == Firmware.EFI ? "ipv4" : "";
    return boot;
  }

  VmDocument.TpmSection tpm(String vm, boolean present) {
    var section = new VmDocument.TpmSection();
    section.href = vm + "/trustedPlatformModule";
    section.type = exchange.type(VmDocument.TpmSection.MEDIA);
    section.tpmPresent = present;
    section.link("edit", vm + "/action/editTrustedPlatformModule", section.type);
    return section;
  }

  private static Extension vimInfo(UUID vm) {
    var extension = new Extension();
    extension.required = false;
    extension.vmVimInfo = new Extension.VmVimInfo();
    extension.vmVimInfo.vmVimObjectRef = new Extension.VmVimObjectRef();
    extension.vmVimInfo.vmVimObjectRef.moRef = "vm-" + vm;
    extension.vmVimInfo.vmVimObjectRef.vimObjectType = "VIRTUAL_MACHINE";
    return extension;
  }

  static String firmware(Firmware firmware) {
    return firmware.name().toLowerCase(Locale.ROOT);
  }
}
