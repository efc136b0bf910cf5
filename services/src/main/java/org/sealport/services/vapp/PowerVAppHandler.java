package org.sealport.services.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.task.VmResult;
import org.sealport.services.task.VmResult.State;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.services.vm.PowerInOrder;
import org.sealport.services.vm.PowerInOrder.Member;

/** Powers a vApp VM by VM in its order. */
@ApplicationScoped
public class PowerVAppHandler implements TaskHandler<PowerVApp> {
  @Inject PowerInOrder inOrder;

  @Override
  public Class<PowerVApp> command() {
    return PowerVApp.class;
  }

  @Override
  public void run(TaskRun task, PowerVApp power) {
    inOrder.run(
        task,
        new PowerInOrder.Wanted(
            power.operation(),
            power.members(),
            waiting(power.members()),
            State.FAILED,
            power.running()));
  }

  private static List<VmResult> waiting(List<Member> members) {
    return IntStream.range(0, members.size()).mapToObj(i -> waiting(i, members.get(i))).toList();
  }

  private static VmResult waiting(int index, Member member) {
    var outcome = member.tpm() ? TpmOutcome.KEPT : TpmOutcome.NONE;
    return VmResult.waiting(index, member.at().vm().value(), member.name(), outcome, null);
  }

  @Override
  public void compensate(TaskRun task, PowerVApp power) {
    inOrder.readBack(task, power.members());
  }
}
