package org.sealport.services.vm;

import static org.sealport.domain.vapp.VAppProblem.VAPP_POWER_STOPPED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.task.ResultBoard;
import org.sealport.services.task.TaskRun;
import org.sealport.services.task.VmResult;
import org.sealport.services.task.VmResult.State;
import org.sealport.services.vcenter.Progress;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPort;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;

/**
 * Powers VMs one after the other in their order. Each that changed is recorded at once; after a
 * failure the rest is not tried, and what was done stays: what depends on a VM must not start
 * without it.
 */
@ApplicationScoped
public class PowerInOrder {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;
  @Inject VmReadBack readBack;

  /**
   * What is to be done.
   *
   * @param members in the order in which they go
   * @param results how each of them stands before, in the same order
   * @param otherwise where one stands that was not powered
   * @param running only what its vCenter finds to run: a guest may have stopped by itself
   */
  public record Wanted(
      PowerOperation operation,
      List<Member> members,
      List<VmResult> results,
      State otherwise,
      boolean running) {}

  /**
   * @param pause seconds to wait after it before a VM of another position
   */
  public record Member(ChangeVm.At at, String name, boolean tpm, int position, int pause) {}

  public void run(TaskRun task, Wanted wanted) {
    var board = new ResultBoard(task, wanted.results());
    for (int i = 0; i < wanted.members().size(); i++) {
      pause(task, wanted.members(), i);
      int index = i;
      try {
        board.showing(
            index, wanted.otherwise(), () -> power(task, wanted, index, board.progress(index)));
      } catch (RuntimeException e) {
        task.tell(stopped(wanted, index));
        throw e;
      }
    }
  }

  private static List<VmResult> stopped(Wanted wanted, int failed) {
    var because = List.of(wanted.members().get(failed).name());
    return wanted.results().stream()
        .skip(failed + 1L)
        .map(rest -> rest.in(wanted.otherwise()).because(VAPP_POWER_STOPPED.name(), because))
        .toList();
  }

  private VmFound power(TaskRun task, Wanted wanted, int index, Progress progress) {
    var at = wanted.members().get(index).at();
    var port = ports.to(at.on());
    var found =
        stopped(task, wanted, index, port)
            .orElseGet(
                () -> {
                  task.step(
                      "power-" + index,
                      VmFound.class,
                      key -> port.power(key, at.moRef(), wanted.operation(), progress));
                  return ReadBack.powered(port, at.moRef(), wanted.operation().to());
                });
    task.commit("record-" + index, () -> recorder.seen(task.tenant(), at.vm(), found));
    return found;
  }

  /** One that runs no more and was not stopped by this task. */
  private static Optional<VmFound> stopped(
      TaskRun task, Wanted wanted, int index, VCenterPort port) {
    if (!wanted.running() || task.did("power-" + index)) {
      return Optional.empty();
    }
    var there = ReadBack.of(port, wanted.members().get(index).at().moRef());
    return Optional.of(there).filter(vm -> vm.power() != PowerState.ON);
  }

  /** Between two positions the longest pause of the first. */
  private static void pause(TaskRun task, List<Member> members, int next) {
    if (next == 0 || members.get(next).position() == members.get(next - 1).position()) {
      return;
    }
    int before = members.get(next - 1).position();
    int seconds =
        members.stream()
            .filter(member -> member.position() == before)
            .mapToInt(Member::pause)
            .max()
            .orElse(0);
    task.pause("pause-" + next, Duration.ofSeconds(seconds));
  }

  /** Nothing is taken back after a failure: what was done counts. */
  public void readBack(TaskRun task, List<Member> members) {
    for (int i = 0; i < members.size(); i++) {
      readBack.record(task, members.get(i).at(), "read back " + i);
    }
  }
}
