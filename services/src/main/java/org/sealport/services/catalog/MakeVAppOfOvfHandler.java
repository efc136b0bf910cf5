package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vm.make.MakeVmsHandler;

/** Rule R13: a vApp from a package gets new TPMs where the descriptor asks for one. */
@ApplicationScoped
public class MakeVAppOfOvfHandler implements TaskHandler<MakeVAppOfOvf> {
  @Inject MakeVmsHandler making;
  @Inject UploadEnd end;

  @Override
  public Class<MakeVAppOfOvf> command() {
    return MakeVAppOfOvf.class;
  }

  @Override
  public void run(TaskRun task, MakeVAppOfOvf command) {
    end.verify(task, command.upload());
    making.run(task, command.vms());
    end.forget(task, command.upload());
  }

  @Override
  public void compensate(TaskRun task, MakeVAppOfOvf command) {
    making.compensate(task, command.vms());
    end.forget(task, command.upload());
  }
}
