package org.sealport.services.vcenter;

import java.time.Instant;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vm.DriftKind;
import org.sealport.domain.vm.VmId;

/**
 * A VM's drift.
 *
 * @param organization its display name
 * @param vCenter its name
 * @param expected what Sealport knows
 * @param found what the vCenter says
 */
public record DriftRow(
    TenantId tenant,
    String organization,
    String vCenter,
    VmId vm,
    String vmName,
    DriftKind kind,
    String expected,
    String found,
    Instant since) {}
