package org.sealport.services.vm;

import java.util.UUID;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vm.Hardware;

/**
 * A standalone VM to create.
 *
 * @param description in the tenant's words; may be empty
 * @param disc the image of a disc that it starts from; null: none
 * @param powerOn once made
 */
public record CreateVm(
    VdcId vdc,
    String name,
    Hardware hardware,
    boolean tpm,
    UUID disc,
    String description,
    boolean powerOn) {}
