package org.sealport.web.rest.v1.access;

import jakarta.validation.constraints.NotBlank;

/**
 * Whose a vApp or a catalog is from now on.
 *
 * @param owner the user name of a member of the organization
 */
public record OwnerRequest(@NotBlank String owner) {}
