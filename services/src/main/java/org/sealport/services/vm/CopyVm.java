package org.sealport.services.vm;

import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VAppId;

/**
 * Copies a VM to another vApp (R18).
 *
 * @param name of the copy; null: the VM's
 * @param choice for its TPM; null: copy (R24)
 * @param powerOn once made
 */
public record CopyVm(VAppId into, String name, Treatment choice, boolean powerOn) {}
