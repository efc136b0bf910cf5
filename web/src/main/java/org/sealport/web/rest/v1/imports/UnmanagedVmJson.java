package org.sealport.web.rest.v1.imports;

import org.sealport.domain.vm.PowerState;
import org.sealport.services.vcenter.UnmanagedVmRow;
import org.sealport.web.rest.v1.vm.HardwareJson;

/**
 * A VM that Sealport does not manage, in a list.
 *
 * @param moRef the vCenter's reference of it
 * @param keyProvider encrypts its home; null: not encrypted
 * @param importing the task that imports it; null: none
 */
public record UnmanagedVmJson(
    String moRef,
    String name,
    HardwareJson hardware,
    PowerState power,
    String datastore,
    String keyProvider,
    boolean tpm,
    boolean snapshots,
    String importing) {
  static UnmanagedVmJson of(UnmanagedVmRow row) {
    return new UnmanagedVmJson(
        row.moRef(),
        row.name(),
        HardwareJson.of(row.hardware()),
        row.power(),
        row.datastore(),
        row.keyProvider(),
        row.tpm(),
        row.snapshots(),
        row.importing() == null ? null : row.importing().toString());
  }
}
