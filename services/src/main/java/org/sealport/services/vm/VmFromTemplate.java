package org.sealport.services.vm;

import java.util.UUID;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vdc.VdcId;

/**
 * A standalone VM to make from a template (R11).
 *
 * @param vm one of the template's; null: its only one
 * @param choice for its TPM; null: as the template says
 * @param description in the tenant's words; may be empty
 * @param powerOn once made
 */
public record VmFromTemplate(
    VdcId vdc,
    String name,
    TemplateId template,
    UUID vm,
    Treatment choice,
    String description,
    boolean powerOn) {}
