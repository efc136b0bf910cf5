package org.sealport.services.vm;

import java.time.Instant;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vapp.LeaseTerm;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.VmId;
import org.sealport.services.access.Reached;

/**
 * A VM in a list.
 *
 * @param standalone its vApp is the hidden one of a standalone VM
 * @param created false while its first task has still to make it
 * @param busyTask null when idle
 * @param disc what is in its drive; null: nothing
 * @param linkedClone its VDC uses fast provisioning (R45)
 * @param owner its vApp's
 * @param lease of its vApp
 */
public record VmRow(
    VmId id,
    long version,
    String name,
    VAppId vApp,
    String vAppName,
    boolean standalone,
    VdcId vdc,
    String vdcName,
    Hardware hardware,
    PowerState power,
    boolean tpm,
    boolean created,
    TaskId busyTask,
    boolean linkedClone,
    String owner,
    Reached reached,
    Instant createdAt,
    LeaseTerm lease,
    DiscRow disc) {}
