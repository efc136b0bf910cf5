package org.sealport.services.vapp;

import static org.sealport.domain.vapp.VAppProblem.VAPP_POWER_STOPPED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.sealport.services.task.ResultBoard;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.task.VmResult;
import org.sealport.services.task.VmResult.State;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.services.vapp.PowerVApp.Member;
import org.sealport.services.vcenter.Progress;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.VmRecorder;

/**
 * Powers a vApp VM by VM in its order. Each that changed is recorded at once; after a failure the
 * rest is not tried, and what was done stays: what depends on a VM must not start without it.
 */
@ApplicationScoped
public class PowerVAppHandler implements TaskHandler<PowerVApp> {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;

  @Override
  public Class<PowerVApp> command() {
    return PowerVApp.class;
  }

  @Override
  public void run(TaskRun task, PowerVApp power) {
    var members = power.members();
    var board = new ResultBoard(task, waiting(members));
    for (int i = 0; i < members.size(); i++) {
      pause(task, members, i);
      int index = i;
      try {
        board.showing(index, () -> power(task, power, index, board.progress(index)));
      } catch (RuntimeException e) {
        task.tell(stopped(members, index));
        throw e;
      }
    }
  }

  private static List<VmResult> stopped(List<Member> members, int failed) {
    var because = List.of(members.get(failed).name());
    return waiting(members).stream()
        .skip(failed + 1L)
        .map(rest -> rest.in(State.FAILED).because(VAPP_POWER_STOPPED.name(), because))
        .toList();
  }

  private static List<VmResult> waiting(List<Member> members) {
    return IntStream.range(0, members.size()).mapToObj(i -> waiting(i, members.get(i))).toList();
  }

  private static VmResult waiting(int index, Member member) {
    var outcome = member.tpm() ? TpmOutcome.KEPT : TpmOutcome.NONE;
    return VmResult.waiting(index, member.at().vm().value(), member.name(), outcome, null);
  }

  private VmFound power(TaskRun task, PowerVApp power, int index, Progress progress) {
    var at = power.members().get(index).at();
    var port = ports.to(at.on());
    task.step(
        "power-" + index,
        VmFound.class,
        key -> port.power(key, at.moRef(), power.operation(), progress));
    var found = ReadBack.of(port, at.moRef());
    task.commit("record-" + index, () -> recorder.seen(task.tenant(), at.vm(), found));
    return found;
  }

  /** Between two positions the longest pause of the first; the end of it survives a restart. */
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
    var until =
        task.step(
            "pause-" + next, Long.class, key -> Instant.now().plusSeconds(seconds).toEpochMilli());
    task.resumeAt(Instant.ofEpochMilli(until));
  }

  /** Nothing is taken back: what was done counts. */
  @Override
  public void compensate(TaskRun task, PowerVApp power) {
    var members = power.members();
    for (int i = 0; i < members.size(); i++) {
      int index = i;
      var at = members.get(i).at();
      ports
          .to(at.on())
          .find(at.moRef())
          .ifPresent(
              found ->
                  task.commit(
                      "read back " + index, () -> recorder.seen(task.tenant(), at.vm(), found)));
    }
  }
}
