package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.VCenterPorts;

/**
 * What is left of an overwritten template goes in a task of its own: the new one counts already.
 */
@ApplicationScoped
public class DestroyVmsHandler implements TaskHandler<DestroyVms> {
  @Inject VCenterPorts ports;

  @Override
  public Class<DestroyVms> command() {
    return DestroyVms.class;
  }

  @Override
  public void run(TaskRun task, DestroyVms command) {
    for (int i = 0; i < command.moRefs().size(); i++) {
      var moRef = command.moRefs().get(i);
      task.step(
          "destroy-" + i,
          Boolean.class,
          key -> {
            ports.to(command.at()).destroy(key, moRef, task.progress(0, 90));
            return true;
          });
    }
  }

  /** What is gone cannot be brought back. */
  @Override
  public void compensate(TaskRun task, DestroyVms command) {}
}
