package org.sealport.web.rest.v1.vcenter;

import jakarta.validation.constraints.NotNull;

/**
 * The provider's settings for the whole system.
 *
 * @param fastCrossVCenterInstantiation VMs may cross to a vCenter that shares no storage with
 *     theirs (R41)
 */
public record SettingsJson(@NotNull Boolean fastCrossVCenterInstantiation) {}
