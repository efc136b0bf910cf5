package org.sealport.services.vapp;

import java.util.List;
import org.sealport.domain.tpm.Treatment;

/**
 * VMs to add to a vApp: blank (R16) or from templates (R17).
 *
 * @param choice for every VM that says nothing itself; null: as its template says
 * @param powerOn once made
 */
public record AddVms(List<NewVm> vms, Treatment choice, boolean powerOn) {}
