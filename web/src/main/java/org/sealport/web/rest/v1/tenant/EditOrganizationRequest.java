package org.sealport.web.rest.v1.tenant;

import jakarta.validation.constraints.Size;

/**
 * What is to be different about an organization.
 *
 * @param displayName null: it keeps it
 * @param enabled null: it stays as it is
 */
public record EditOrganizationRequest(
    @Size(min = 1, max = 80) String displayName, Boolean enabled) {}
