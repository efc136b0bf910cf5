package org.sealport.web.rest.vcd.vapp;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vcenter.HardwareVersions;
import org.sealport.domain.vcenter.VCenterVersion;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.catalog.InstantiateTemplate;
import org.sealport.services.catalog.TemplateService;
import org.sealport.services.vapp.AddVms;
import org.sealport.services.vapp.BuildVApp;
import org.sealport.services.vapp.EmptyVAppService;
import org.sealport.services.vapp.VAppMakeService;
import org.sealport.services.vapp.VAppRow;
import org.sealport.services.vdc.VdcRow;
import org.sealport.services.vm.make.PerVm;
import org.sealport.web.rest.vcd.configuration.TpmWords;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.vm.VmSources;
import org.sealport.web.rest.vcd.vm.Wishes;

/** Makes vApps as clients of the compatible API ask for them. */
@ApplicationScoped
public class VAppMaking {
  @Inject VAppMakeService make;
  @Inject TemplateService templates;
  @Inject EmptyVAppService empty;
  @Inject VmSources sources;
  @Inject Particulars particulars;
  @Inject TpmWords words;

  public VAppId instantiate(TenantId tenant, VdcId vdc, VAppParams.Instantiate wanted) {
    if (Boolean.TRUE.equals(wanted.isSourceDelete)) {
      throw ProtocolProblem.NOT_OFFERED.with("IsSourceDelete");
    }
    var template = new TemplateId(source(wanted.source));
    var command =
        new InstantiateTemplate(
            vdc,
            wanted.name,
            Wishes.treatment(wanted.vCloudExtension),
            each(wanted.sourcedItem),
            Wishes.isOn(wanted.powerOn));
    return templates.instantiate(tenant, template, command).entity();
  }

  /** One without VMs is there at once. */
  public VAppId compose(TenantId tenant, VdcId vdc, VAppParams.Compose wanted, int newest) {
    var vms = sources.newVms(wanted.sourcedItem, wanted.createItem, newest);
    return vms.isEmpty()
        ? empty.create(tenant, vdc, wanted.name)
        : make.build(
                tenant,
                new BuildVApp(
                    vdc,
                    wanted.name,
                    vms,
                    Wishes.treatment(wanted.vCloudExtension),
                    Wishes.isOn(wanted.powerOn)))
            .entity();
  }

  public TaskId add(TenantId tenant, VAppRow vApp, VAppParams.Recompose wanted, int newest) {
    var vms = sources.newVms(wanted.sourcedItem, wanted.createItem, newest);
    var choice = choice(tenant, vApp.id(), wanted);
    var task =
        make.add(tenant, vApp.id(), new AddVms(vms, choice, Wishes.isOn(wanted.powerOn))).task();
    particulars.ofVms(tenant, vApp.id(), wanted);
    return task;
  }

  /** What the request says, or else the vApp. */
  Treatment choice(TenantId tenant, VAppId vApp, VAppParams.Recompose wanted) {
    return Optional.ofNullable(Wishes.treatment(wanted.vCloudExtension))
        .orElseGet(() -> words.choice(tenant, vApp));
  }

  /** The virtual hardware of a VM that names none. */
  public static int newest(VdcRow vdc) {
    return HardwareVersions.newest(new VCenterVersion(vdc.vCenterVersion()));
  }

  static List<PerVm> each(List<VAppParams.SourcedItem> items) {
    return items == null
        ? List.of()
        : items.stream()
            .map(
                item ->
                    new PerVm(
                        source(item.source), name(item), Wishes.treatment(item.vCloudExtension)))
            .filter(item -> item.name() != null || item.choice() != null)
            .toList();
  }

  private static String name(VAppParams.SourcedItem item) {
    return item.vmGeneralParams != null && item.vmGeneralParams.name != null
        ? item.vmGeneralParams.name
        : null;
  }

  static java.util.UUID source(org.sealport.web.rest.vcd.shared.Reference source) {
    if (source == null) {
      throw INVALID_INPUT.with("Source", "");
    }
    return Urn.uuid(Objects.requireNonNullElse(source.href, source.id));
  }
}
