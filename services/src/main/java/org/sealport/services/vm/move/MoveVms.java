package org.sealport.services.vm.move;

import java.util.List;
import java.util.stream.IntStream;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vm.VmId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vm.make.PowerMade;

/**
 * Moves VMs to a vApp, or with their vApp to another VDC.
 *
 * @param vApp that has them afterwards
 * @param vdc that it is in afterwards
 * @param emptied the hidden vApp of a standalone VM that is one no more; null: none
 * @param powerOn those that are powered on once they have arrived; null in tasks that were accepted
 *     before there was a choice
 */
public record MoveVms(
    VAppId vApp, VdcId vdc, VAppId emptied, List<MoveStep> steps, List<VmId> powerOn)
    implements TaskCommand {
  public MoveVms {
    powerOn = powerOn == null ? List.of() : List.copyOf(powerOn);
  }

  /**
   * @param first the place of the first of them among the results of the task
   */
  public List<PowerMade.There> powered(int first) {
    return IntStream.range(0, steps.size())
        .filter(i -> powerOn.contains(steps.get(i).vm()))
        .mapToObj(i -> steps.get(i).there(first + i))
        .toList();
  }
}
