package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.VCenterPorts;

/** Exports a template to where its package is downloaded from. */
@ApplicationScoped
public class ExportTemplateHandler implements TaskHandler<ExportTemplate> {
  private static final Duration UNTIL_A_PLACE_IS_FREE = Duration.ofSeconds(2);

  @Inject TemplateExport export;
  @Inject DownloadStore store;
  @Inject VCenterPorts ports;

  @Override
  public Class<ExportTemplate> command() {
    return ExportTemplate.class;
  }

  @Override
  public void run(TaskRun task, ExportTemplate command) {
    if (!export.enter()) {
      task.resumeAt(Instant.now().plus(UNTIL_A_PLACE_IS_FREE));
      return;
    }
    try {
      task.step("export", Boolean.class, key -> write(task, command));
    } finally {
      export.leave();
    }
  }

  private boolean write(TaskRun task, ExportTemplate command) {
    var item = command.item();
    try {
      store.make(
          new DownloadStore.Making(command.place(), item.revision(), task.id().toString()),
          folder -> export.write(item, true, folder, vm -> task.key("vm-" + vm)));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void compensate(TaskRun task, ExportTemplate command) {
    var item = command.item();
    for (int i = 0; i < item.machines().size(); i++) {
      ports.to(item.at()).undo(task.key("vm-" + i));
    }
    store.forget(command.place(), task.id().toString());
  }
}
