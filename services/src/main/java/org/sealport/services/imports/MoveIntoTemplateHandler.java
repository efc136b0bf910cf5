package org.sealport.services.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.sealport.services.catalog.TemplateRecorder;
import org.sealport.services.catalog.TemplateRecorder.Made;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.move.MoveStep;
import org.sealport.services.vm.move.VmMoving;

/** Imports a template by move (R32): the VMs themselves are what its instances are copied from. */
@ApplicationScoped
public class MoveIntoTemplateHandler implements TaskHandler<MoveIntoTemplate> {
  @Inject VmMoving moving;
  @Inject TemplateRecorder recorder;

  @Override
  public Class<MoveIntoTemplate> command() {
    return MoveIntoTemplate.class;
  }

  @Override
  public void run(TaskRun task, MoveIntoTemplate command) {
    var found = moving.move(task, command.steps());
    var made =
        IntStream.range(0, found.size())
            .mapToObj(i -> made(command.steps().get(i), found.get(i)))
            .toList();
    task.commit("record", () -> record(task, command, made));
  }

  private void record(TaskRun task, MoveIntoTemplate command, List<Made> made) {
    recorder.ready(task.tenant(), command.template(), made);
  }

  private static Made made(MoveStep step, VmFound found) {
    return new Made(step.vm().value(), step.name(), found, MoveVmsInHandler.IMPORTED);
  }

  @Override
  public void compensate(TaskRun task, MoveIntoTemplate command) {
    moving.back(task, command.steps());
    task.commit("forget", () -> recorder.gone(task.tenant(), command.template()));
  }
}
