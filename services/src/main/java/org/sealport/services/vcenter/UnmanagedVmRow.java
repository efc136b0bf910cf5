package org.sealport.services.vcenter;

import org.sealport.domain.task.TaskId;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;

/**
 * A VM that Sealport does not manage, in a list.
 *
 * @param moRef the vCenter's own reference
 * @param keyProvider encrypts its home; null: not encrypted
 * @param importing the task that imports it; null: none
 */
public record UnmanagedVmRow(
    String moRef,
    String name,
    Hardware hardware,
    PowerState power,
    String datastore,
    String keyProvider,
    boolean tpm,
    boolean snapshots,
    TaskId importing) {}
