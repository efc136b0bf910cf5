package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.services.catalog.TemplateRecorder.Made;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.task.Tasks;
import org.sealport.services.vm.make.VmMade;
import org.sealport.services.vm.make.VmMaking;

/**
 * Makes a template of VMs or of an OVF package. Of VMs (R21) it holds a copy of each TPM that is to
 * be copied, and a new one for each that is to be replaced, so that no secret lies in a catalog
 * from which none is ever to be taken. Of a package (R22) it gets new TPMs where the descriptor
 * asks for one.
 */
@ApplicationScoped
public class MakeTemplateHandler implements TaskHandler<MakeTemplate> {
  @Inject VmMaking making;
  @Inject TemplateRecorder recorder;
  @Inject UploadEnd uploads;
  @Inject Tasks tasks;

  @Override
  public Class<MakeTemplate> command() {
    return MakeTemplate.class;
  }

  @Override
  public void run(TaskRun task, MakeTemplate command) {
    if (command.upload() != null) {
      uploads.verify(task, command.upload());
    }
    var made = making.make(task, command.steps());
    task.commit(
        "record",
        () -> record(task, command, made.stream().map(MakeTemplateHandler::made).toList()));
    forgetUpload(task, command);
  }

  private static Made made(VmMade vm) {
    var step = vm.step();
    return new Made(
        step.vm(), step.name(), vm.found(), vm.story().orElse(null), step.treatment().orElse(null));
  }

  private void record(TaskRun task, MakeTemplate command, List<Made> made) {
    var old = command.overwritten();
    if (old == null) {
      recorder.ready(task.tenant(), command.template(), made);
      return;
    }
    var template = recorder.overwritten(task.tenant(), command, made);
    tasks.add(
        task.tenant(),
        TaskOperation.TEMPLATE_CLEAN_UP,
        new TaskTarget(TaskTarget.Kind.TEMPLATE, template.id().value(), template.name()),
        new DestroyVms(old.at(), old.moRefs()));
  }

  @Override
  public void compensate(TaskRun task, MakeTemplate command) {
    making.undo(task, command.steps());
    if (command.overwritten() == null) {
      task.commit("forget", () -> recorder.gone(task.tenant(), command.template()));
    }
    forgetUpload(task, command);
  }

  private void forgetUpload(TaskRun task, MakeTemplate command) {
    if (command.upload() != null) {
      uploads.forget(task, command.upload());
    }
  }
}
