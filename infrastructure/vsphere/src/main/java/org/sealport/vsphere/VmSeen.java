package org.sealport.vsphere;

import java.util.List;
import org.sealport.services.vcenter.VmFound;
import org.sealport.vsphere.soap.MoRef;

/**
 * A VM as it was read, with what only the adapter needs.
 *
 * @param operation the key that made it; null: Sealport did not
 * @param former its name before Sealport renamed it; null: Sealport named it, or never did
 * @param change the key of its last change; null: none
 * @param tpmDevice the key of its TPM among its devices; null: it has none
 * @param snapshots their names
 */
record VmSeen(
    MoRef ref,
    VmFound found,
    String operation,
    String former,
    String change,
    Integer tpmDevice,
    List<String> snapshots) {}
