package org.sealport.services.vcenter;

import org.sealport.domain.vm.DriftKind;
import org.sealport.domain.vm.VmId;

/**
 * One difference between what Sealport knows of a VM and what its vCenter says.
 *
 * @param expected what Sealport knows
 * @param found what the vCenter says
 */
public record Drift(VmId vm, DriftKind kind, String expected, String found) {}
