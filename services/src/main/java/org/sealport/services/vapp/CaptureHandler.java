package org.sealport.services.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.sealport.domain.tpm.TpmOrigin;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.catalog.TemplateRecorder;
import org.sealport.services.catalog.TemplateRecorder.Made;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.VmRecorder.TpmStory;

/**
 * Rule R21: the template's VMs hold copies of the TPMs; whether an instance gets a copy or a new
 * one is recorded on the template and takes effect at instantiation.
 */
@ApplicationScoped
public class CaptureHandler implements TaskHandler<CaptureCommand> {
  @Inject VCenterPorts ports;
  @Inject TemplateRecorder recorder;

  @Override
  public Class<CaptureCommand> command() {
    return CaptureCommand.class;
  }

  @Override
  public void run(TaskRun task, CaptureCommand capture) {
    var made = new ArrayList<Made>();
    int count = capture.sources().size();
    for (int i = 0; i < count; i++) {
      made.add(clone(task, capture, i, 90 * i / count, 90 * (i + 1) / count));
    }
    task.commit("record", () -> recorder.ready(task.tenant(), capture.template(), made));
  }

  private Made clone(TaskRun task, CaptureCommand capture, int i, int from, int to) {
    var source = capture.sources().get(i);
    var port = ports.to(capture.on());
    var treatment = source.tpm() == null ? null : Treatment.COPY;
    var spec = new CloneSpec(source.name(), capture.on().id(), source.datastore(), treatment);
    var clone =
        task.step(
            "clone-" + i,
            VmFound.class,
            key -> port.cloneVm(key, source.moRef(), spec, task.progress(from, to)));
    var keys = ReadBack.of(port, source.moRef()).endorsementKeys();
    var found = ReadBack.ofClone(port, clone.moRef(), treatment, keys);
    var story = source.tpm() == null ? null : new TpmStory(TpmOrigin.COPIED, source.tpm());
    return new Made(source.templateVm(), source.name(), found, story);
  }

  @Override
  public void compensate(TaskRun task, CaptureCommand capture) {
    for (int i = 0; i < capture.sources().size(); i++) {
      ports.to(capture.on()).undo(task.key("clone-" + i));
    }
    task.commit("forget", () -> recorder.gone(task.tenant(), capture.template()));
  }
}
