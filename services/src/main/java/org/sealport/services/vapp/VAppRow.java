package org.sealport.services.vapp;

import java.time.Instant;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vapp.LeaseTerm;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.access.Reached;

/**
 * A vApp in a list.
 *
 * @param busyTask null when idle
 */
public record VAppRow(
    VAppId id,
    long version,
    String name,
    boolean standalone,
    VdcId vdc,
    String vdcName,
    int vms,
    int poweredOn,
    int suspended,
    int tpms,
    TaskId busyTask,
    String owner,
    Reached reached,
    Instant createdAt,
    LeaseTerm lease) {}
