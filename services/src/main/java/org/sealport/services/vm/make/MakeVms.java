package org.sealport.services.vm.make;

import java.util.List;
import java.util.stream.IntStream;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.task.TaskCommand;

/**
 * Makes planned VMs.
 *
 * @param newVApp goes again when this fails; null when it was there before, or is the hidden one of
 *     a standalone VM
 * @param powerOn once they are recorded; from then on they stay, whatever happens
 */
public record MakeVms(List<MakeStep> steps, VAppId newVApp, boolean powerOn)
    implements TaskCommand {
  /** What is powered on once it is recorded. */
  public List<PowerMade.There> powered() {
    return powerOn
        ? IntStream.range(0, steps.size()).mapToObj(i -> steps.get(i).there(i)).toList()
        : List.of();
  }
}
