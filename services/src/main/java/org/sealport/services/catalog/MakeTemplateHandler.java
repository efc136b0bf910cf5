package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.catalog.Uploads;
import org.sealport.services.catalog.TemplateRecorder.Made;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vm.make.VmMade;
import org.sealport.services.vm.make.VmMaking;

/**
 * Makes a template of VMs or of an OVF package. Of VMs (R21) it holds copies of the TPMs: whether
 * an instance gets a copy or a new one is recorded and takes effect at instantiation. Of a package
 * (R22) it gets new TPMs where the descriptor asks for one.
 */
@ApplicationScoped
public class MakeTemplateHandler implements TaskHandler<MakeTemplate> {
  @Inject VmMaking making;
  @Inject TemplateRecorder recorder;
  @Inject UploadStore store;
  @Inject Uploads uploads;

  @Override
  public Class<MakeTemplate> command() {
    return MakeTemplate.class;
  }

  @Override
  public void run(TaskRun task, MakeTemplate command) {
    if (command.upload() != null) {
      task.step("verify", Boolean.class, key -> verified(task, command));
    }
    var made = making.make(task, command.steps());
    task.commit(
        "record",
        () -> {
          recorder.ready(
              task.tenant(),
              command.template(),
              made.stream().map(MakeTemplateHandler::made).toList());
          forgetUpload(task, command);
        });
    deleteFiles(command);
  }

  /** Against the manifest; takes as long as reading all disks does. */
  private boolean verified(TaskRun task, MakeTemplate command) {
    var progress = task.progress(0, 30);
    long total = Math.max(1, store.survey(command.upload()).size());
    store.open(command.upload(), read -> progress.percent((int) (100 * read / total)));
    return true;
  }

  private static Made made(VmMade vm) {
    return new Made(vm.step().vm(), vm.step().name(), vm.found(), vm.story().orElse(null));
  }

  @Override
  public void compensate(TaskRun task, MakeTemplate command) {
    making.undo(task, command.steps());
    task.commit(
        "forget",
        () -> {
          recorder.gone(task.tenant(), command.template());
          forgetUpload(task, command);
        });
    deleteFiles(command);
  }

  private void forgetUpload(TaskRun task, MakeTemplate command) {
    if (command.upload() != null && uploads.exists(task.tenant(), command.upload())) {
      uploads.remove(uploads.get(task.tenant(), command.upload()));
    }
  }

  private void deleteFiles(MakeTemplate command) {
    if (command.upload() != null) {
      store.delete(command.upload());
    }
  }
}
