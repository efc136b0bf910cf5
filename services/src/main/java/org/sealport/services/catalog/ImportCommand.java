package org.sealport.services.catalog;

import java.util.UUID;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.tpm.Violation;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vcenter.VCenterRef;

/**
 * Clones an unmanaged VM into a planned template.
 *
 * @param tpm what becomes of a TPM that it turns out to have
 * @param refusal why it may have none; null: it may
 */
public record ImportCommand(
    TemplateId template,
    UUID templateVm,
    VCenterRef on,
    String moRef,
    Treatment tpm,
    Violation refusal)
    implements TaskCommand {}
