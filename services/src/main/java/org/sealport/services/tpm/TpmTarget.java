package org.sealport.services.tpm;

import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vdc.Vdc;

/**
 * Where a VM goes.
 *
 * @param fastCrossing the provider has turned fast cross-vCenter instantiation on (R41)
 */
public record TpmTarget(Vdc vdc, VCenter on, boolean fastCrossing) {}
