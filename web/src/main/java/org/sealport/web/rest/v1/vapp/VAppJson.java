package org.sealport.web.rest.v1.vapp;

import java.time.Instant;
import org.sealport.domain.access.AccessLevel;
import org.sealport.services.vapp.VAppRow;

/**
 * A vApp. Its VMs: {@code vms?vApp=}.
 *
 * @param standalone the hidden one of a standalone VM
 * @param owner reaches all of it, whatever it lets others reach
 * @param restricted not every member does with it what its role allows
 * @param access what the caller reaches
 * @param busyTask the task at work on it; null when idle
 */
public record VAppJson(
    String id,
    long version,
    String name,
    boolean standalone,
    String vdc,
    String vdcName,
    int vms,
    int poweredOn,
    int suspended,
    int tpms,
    String busyTask,
    String owner,
    boolean restricted,
    AccessLevel access,
    Instant createdAt,
    LeaseJson lease) {
  static VAppJson of(VAppRow row) {
    return new VAppJson(
        row.id().toString(),
        row.version(),
        row.name(),
        row.standalone(),
        row.vdc().toString(),
        row.vdcName(),
        row.vms(),
        row.poweredOn(),
        row.suspended(),
        row.tpms(),
        row.busyTask() == null ? null : row.busyTask().toString(),
        row.owner(),
        row.reached().isRestricted(),
        row.reached().held(),
        row.createdAt(),
        LeaseJson.of(row.lease()));
  }
}
