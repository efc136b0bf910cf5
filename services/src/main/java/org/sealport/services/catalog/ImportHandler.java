package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.tpm.TpmOrigin;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.catalog.TemplateRecorder.Made;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.VmRecorder.TpmStory;

/** Rules R15 and R32: an imported VM's TPM is copied, unless the organization replaces copies. */
@ApplicationScoped
public class ImportHandler implements TaskHandler<ImportCommand> {
  @Inject VCenterPorts ports;
  @Inject TemplateRecorder recorder;

  @Override
  public Class<ImportCommand> command() {
    return ImportCommand.class;
  }

  @Override
  public void run(TaskRun task, ImportCommand command) {
    var port = ports.to(command.on());
    var source = ReadBack.of(port, command.moRef());
    if (source.tpmPresent() && command.refusal() != null) {
      throw new TpmRefusedException(List.of(command.refusal()));
    }
    var treatment = source.tpmPresent() ? command.tpm() : null;
    var spec = new CloneSpec(source.name(), command.on().id(), source.datastore(), treatment);
    var clone =
        task.step(
            "clone",
            VmFound.class,
            key -> port.cloneVm(key, command.moRef(), spec, task.progress(5, 90)));
    var found = ReadBack.ofClone(port, clone.moRef(), treatment, source.endorsementKeys());
    var story = treatment == null ? null : new TpmStory(origin(treatment), null);
    var made = new Made(command.templateVm(), source.name(), found, story);
    task.commit("record", () -> recorder.ready(task.tenant(), command.template(), List.of(made)));
  }

  private static TpmOrigin origin(Treatment treatment) {
    return treatment == Treatment.COPY ? TpmOrigin.IMPORTED : TpmOrigin.REPLACED;
  }

  @Override
  public void compensate(TaskRun task, ImportCommand command) {
    ports.to(command.on()).undo(task.key("clone"));
    task.commit("forget", () -> recorder.gone(task.tenant(), command.template()));
  }
}
