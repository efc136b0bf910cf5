package org.sealport.web.rest.vcd.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vm.CopyVm;
import org.sealport.services.vm.CreateVm;
import org.sealport.services.vm.VmCopyService;
import org.sealport.services.vm.VmFromTemplate;
import org.sealport.services.vm.VmMoveService;
import org.sealport.services.vm.VmService;
import org.sealport.services.vm.make.MakeRequest.OfTemplate;
import org.sealport.web.rest.vcd.configuration.TpmWords;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.vapp.Particulars;
import org.sealport.web.rest.vcd.vapp.VAppParams;

/** Makes, copies, moves and removes single VMs. */
@ApplicationScoped
public class VmChanges {
  @Inject VmService vms;
  @Inject VmCopyService copies;
  @Inject VmMoveService moves;
  @Inject VmSources sources;
  @Inject Particulars particulars;
  @Inject TpmWords words;

  public TaskId standalone(TenantId tenant, VdcId vdc, VAppParams.CreateVm asked, int newest) {
    var wanted = asked.createVm;
    var command =
        new CreateVm(
            vdc,
            wanted.name,
            Wishes.hardware(wanted, newest),
            Wishes.tpm(wanted),
            Wishes.disc(asked.media == null ? wanted.media : asked.media),
            Wishes.text(wanted.description),
            Wishes.isOn(asked.powerOn));
    var accepted = vms.create(tenant, command);
    particulars.record(tenant, accepted.entity(), wanted);
    return accepted.task();
  }

  public TaskId fromTemplate(TenantId tenant, VdcId vdc, VAppParams.InstantiateVm wanted) {
    var item = wanted.sourcedVmTemplateItem;
    var source = (OfTemplate) sources.template(VmSources.href(item));
    var name = wanted.name == null ? VAppParams.name(item) : wanted.name;
    var command =
        new VmFromTemplate(
            vdc,
            name,
            source.template(),
            source.vm(),
            Optional.ofNullable(Wishes.treatment(item.vCloudExtension))
                .orElseGet(() -> Wishes.treatment(wanted.vCloudExtension)),
            VmSources.description(item),
            Wishes.isOn(wanted.powerOn));
    var accepted = copies.fromTemplate(tenant, command);
    particulars.record(tenant, accepted.entity(), item.instantiationParams);
    particulars.record(tenant, accepted.entity(), item.vmTemplateInstantiationParams);
    return accepted.task();
  }

  /** Copies a VM into the vApp, or moves it there. */
  public TaskId bring(TenantId tenant, VAppId into, VAppParams.SourcedItem item, Boolean powerOn) {
    var source = new VmId(Urn.uuid(VmSources.href(item)));
    if (Boolean.TRUE.equals(item.sourceDelete)) {
      return Wishes.isOn(powerOn)
          ? moves.moveAndPowerOn(tenant, source, into)
          : moves.move(tenant, source, into);
    }
    var choice =
        Optional.ofNullable(Wishes.treatment(item.vCloudExtension))
            .orElseGet(() -> words.choice(tenant, into));
    var command = new CopyVm(into, VAppParams.name(item), choice, Wishes.isOn(powerOn));
    return copies.copy(tenant, source, command).task();
  }

  public TaskId delete(TenantId tenant, String href) {
    return vms.delete(tenant, new VmId(Urn.uuid(href)));
  }
}
