package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.tpm.TpmOrigin;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VApps;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.VmRecorder;
import org.sealport.services.vm.VmRecorder.TpmStory;

/**
 * Rule R14: each instance's TPM is a copy of the template's or a new one, as the template says. All
 * or nothing.
 */
@ApplicationScoped
public class InstantiateHandler implements TaskHandler<InstantiateCommand> {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;
  @Inject VApps vApps;

  @Override
  public Class<InstantiateCommand> command() {
    return InstantiateCommand.class;
  }

  @Override
  public void run(TaskRun task, InstantiateCommand command) {
    var found = new ArrayList<VmFound>();
    int count = command.instances().size();
    for (int i = 0; i < count; i++) {
      found.add(clone(task, command, i, 90 * i / count, 90 * (i + 1) / count));
    }
    task.commit("record", () -> record(task, command, found));
  }

  private VmFound clone(TaskRun task, InstantiateCommand command, int i, int from, int to) {
    var instance = command.instances().get(i);
    var source = ports.to(command.source());
    var clone =
        task.step(
            "clone-" + i,
            VmFound.class,
            key -> source.cloneVm(key, instance.moRef(), instance.spec(), task.progress(from, to)));
    var keys = ReadBack.of(source, instance.moRef()).endorsementKeys();
    return ReadBack.ofClone(ports.to(command.target()), clone.moRef(), instance.spec().tpm(), keys);
  }

  private void record(TaskRun task, InstantiateCommand command, List<VmFound> found) {
    for (int i = 0; i < found.size(); i++) {
      var instance = command.instances().get(i);
      if (instance.tpm() == null) {
        recorder.seen(task.tenant(), instance.vm(), found.get(i));
      } else {
        var story =
            instance.spec().tpm() == Treatment.COPY
                ? new TpmStory(TpmOrigin.COPIED, instance.tpm())
                : new TpmStory(TpmOrigin.REPLACED, null);
        recorder.gotTpm(task.tenant(), instance.vm(), found.get(i), story);
      }
    }
  }

  @Override
  public void compensate(TaskRun task, InstantiateCommand command) {
    for (int i = 0; i < command.instances().size(); i++) {
      ports.to(command.source()).undo(task.key("clone-" + i));
    }
    task.commit(
        "forget",
        () -> {
          command.instances().forEach(instance -> recorder.gone(task.tenant(), instance.vm()));
          vApps.remove(vApps.get(task.tenant(), command.vApp()));
        });
  }
}
