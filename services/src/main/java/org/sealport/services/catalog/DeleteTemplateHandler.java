package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.VCenterPorts;

/** Destroys a template; asked again, it goes on with what is left. */
@ApplicationScoped
public class DeleteTemplateHandler implements TaskHandler<DeleteTemplate> {
  @Inject VCenterPorts ports;
  @Inject TemplateRecorder recorder;
  @Inject DownloadStore downloads;

  @Override
  public Class<DeleteTemplate> command() {
    return DeleteTemplate.class;
  }

  @Override
  public void run(TaskRun task, DeleteTemplate delete) {
    int count = delete.moRefs().size();
    for (int i = 0; i < count; i++) {
      var moRef = delete.moRefs().get(i);
      var progress = task.progress(90 * i / count, 90 * (i + 1) / count);
      task.step(
          "destroy-" + i,
          Boolean.class,
          key -> {
            ports.to(delete.on()).destroy(key, moRef, progress);
            return true;
          });
    }
    task.commit("forget", () -> recorder.gone(task.tenant(), delete.template()));
    downloads.forget(delete.template());
  }

  /** The template stays, so that deleting it can be asked for again. */
  @Override
  public void compensate(TaskRun task, DeleteTemplate delete) {}
}
