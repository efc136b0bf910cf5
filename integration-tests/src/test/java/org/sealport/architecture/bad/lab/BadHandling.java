package org.sealport.architecture.bad.lab;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vm.VmService;

/** Deliberately bad: a misnamed handler with a transaction that calls a use case. */
@Transactional
public class BadHandling implements TaskHandler<BadHandling.Command> {
  /** A command. */
  public record Command() implements TaskCommand {}

  @Inject VmService vms;

  @Override
  public Class<Command> command() {
    return Command.class;
  }

  @Override
  public void run(TaskRun task, Command command) {}

  @Override
  public void compensate(TaskRun task, Command command) {}
}
