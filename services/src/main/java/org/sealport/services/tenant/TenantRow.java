package org.sealport.services.tenant;

import org.sealport.domain.tenant.TenantId;

/** An organization in the provider's list. */
public record TenantRow(
    TenantId id,
    String name,
    String displayName,
    boolean provider,
    boolean enabled,
    int vdcs,
    int vApps,
    int vms,
    int tpms) {}
