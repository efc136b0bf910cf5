package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.VCenterPorts;

/** Removes what is left of a deleted image on datastores. */
@ApplicationScoped
public class DiscardImageHandler implements TaskHandler<DiscardImage> {
  @Inject VCenterPorts ports;

  @Override
  public Class<DiscardImage> command() {
    return DiscardImage.class;
  }

  @Override
  public void run(TaskRun task, DiscardImage command) {
    for (int i = 0; i < command.places().size(); i++) {
      var place = command.places().get(i);
      task.step(
          "discard-" + i,
          Boolean.class,
          key -> {
            ports.to(place.at()).discard(command.image(), place.datastore());
            return true;
          });
    }
  }

  /** What is gone cannot be brought back. */
  @Override
  public void compensate(TaskRun task, DiscardImage command) {}
}
