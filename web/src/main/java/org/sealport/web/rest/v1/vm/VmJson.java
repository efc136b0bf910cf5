package org.sealport.web.rest.v1.vm;

import java.time.Instant;
import org.sealport.domain.access.AccessLevel;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vm.DiscRow;
import org.sealport.services.vm.VmRow;

/**
 * A VM in a list.
 *
 * @param version for the header {@code If-Match} of an edit
 * @param vApp the hidden one of a standalone VM
 * @param created false while its first task has still to make it
 * @param busyTask the task at work on it; null when idle
 * @param owner its vApp's
 * @param restricted not every member does with its vApp what its role allows
 * @param access what the caller reaches of its vApp
 * @param disc what is in its drive; null: nothing
 * @param linkedClone its VDC uses fast provisioning (R45)
 */
public record VmJson(
    String id,
    long version,
    String name,
    String vApp,
    String vAppName,
    boolean standalone,
    String vdc,
    String vdcName,
    HardwareJson hardware,
    PowerState power,
    boolean tpm,
    boolean created,
    String busyTask,
    boolean linkedClone,
    String owner,
    boolean restricted,
    AccessLevel access,
    Instant createdAt,
    DiscRow disc) {
  static VmJson of(VmRow row) {
    return new VmJson(
        row.id().toString(),
        row.version(),
        row.name(),
        row.vApp().toString(),
        row.vAppName(),
        row.standalone(),
        row.vdc().toString(),
        row.vdcName(),
        HardwareJson.of(row.hardware()),
        row.power(),
        row.tpm(),
        row.created(),
        task(row.busyTask()),
        row.linkedClone(),
        row.owner(),
        row.reached().isRestricted(),
        row.reached().held(),
        row.createdAt(),
        row.disc());
  }

  private static String task(TaskId task) {
    return task == null ? null : task.toString();
  }
}
