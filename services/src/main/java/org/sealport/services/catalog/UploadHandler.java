package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.sealport.domain.catalog.Uploads;
import org.sealport.services.catalog.TemplateRecorder.Made;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.VmRecorder.TpmStory;

/** Rule R22: a template from an OVF package gets new TPMs where the descriptor asks for one. */
@ApplicationScoped
public class UploadHandler implements TaskHandler<UploadCommand> {
  @Inject VCenterPorts ports;
  @Inject TemplateRecorder recorder;
  @Inject UploadStore store;
  @Inject Uploads uploads;

  @Override
  public Class<UploadCommand> command() {
    return UploadCommand.class;
  }

  @Override
  public void run(TaskRun task, UploadCommand command) {
    task.step("verify", Boolean.class, key -> verified(task, command));
    var made = new ArrayList<Made>();
    int count = command.members().size();
    for (int i = 0; i < count; i++) {
      made.add(bringIn(task, command, i, 30 + 60 * i / count, 30 + 60 * (i + 1) / count));
    }
    task.commit(
        "record",
        () -> {
          recorder.ready(task.tenant(), command.template(), made);
          forget(task, command);
        });
    store.delete(command.upload());
  }

  /** Against the manifest; takes as long as reading all disks does. */
  private boolean verified(TaskRun task, UploadCommand command) {
    var progress = task.progress(0, 30);
    long total = Math.max(1, store.survey(command.upload()).size());
    store.open(command.upload(), read -> progress.percent((int) (100 * read / total)));
    return true;
  }

  private Made bringIn(TaskRun task, UploadCommand command, int i, int from, int to) {
    var member = command.members().get(i);
    var port = ports.to(command.on());
    var imported =
        task.step(
            "import-" + i,
            VmFound.class,
            key -> port.importOvf(key, member.spec(), task.progress(from, to)));
    var found = ReadBack.withTpm(port, imported.moRef(), member.spec().tpm());
    return new Made(
        member.templateVm(),
        member.spec().name(),
        found,
        member.spec().tpm() ? TpmStory.NEW : null);
  }

  @Override
  public void compensate(TaskRun task, UploadCommand command) {
    for (int i = 0; i < command.members().size(); i++) {
      ports.to(command.on()).undo(task.key("import-" + i));
    }
    task.commit(
        "forget",
        () -> {
          recorder.gone(task.tenant(), command.template());
          forget(task, command);
        });
    store.delete(command.upload());
  }

  private void forget(TaskRun task, UploadCommand command) {
    if (uploads.exists(task.tenant(), command.upload())) {
      uploads.remove(uploads.get(task.tenant(), command.upload()));
    }
  }
}
