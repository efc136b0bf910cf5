package org.sealport.domain.vdc;

import java.util.List;
import org.sealport.domain.task.TaskId;

/** What the VMs of a VDC hold, and will hold once the tasks at work on them end. */
public interface Reservations {
  /** What all VMs use but those that are claimed. */
  Usage used(Vdc vdc, List<Claim> without);

  /**
   * Lets others wait, until this transaction ends, who reserve in the same VDC.
   *
   * @return the VDC as it is now
   */
  Vdc lock(Vdc vdc);

  /** Reserves until the task ends, whatever becomes of it. */
  void add(Vdc vdc, TaskId task, List<Claim> claims);
}
