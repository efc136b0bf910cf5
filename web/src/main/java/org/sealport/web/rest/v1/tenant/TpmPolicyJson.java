package org.sealport.web.rest.v1.tenant;

import jakarta.validation.constraints.NotNull;
import org.sealport.domain.tpm.CopyPolicy;

/** What the organization allows where a TPM would be copied (P1, P2). */
public record TpmPolicyJson(@NotNull CopyPolicy copies) {}
