package org.sealport.services.vcenter;

import java.time.Instant;
import java.util.List;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterKind;

/**
 * A registered vCenter.
 *
 * @param encryptedVms per key provider, in the order of {@code keyProviders}: how many VMs and
 *     template VMs depend on it
 * @param syncedAt null before the first sync
 */
public record VCenterRow(
    VCenterId id,
    String name,
    VCenterKind kind,
    String version,
    List<KeyProvider> keyProviders,
    List<Integer> encryptedVms,
    List<Datastore> datastores,
    int vdcs,
    int vms,
    Instant syncedAt,
    boolean enabled) {}
