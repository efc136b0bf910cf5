package org.sealport.web.rest.v1.tenant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * An organization to make in Keycloak and here.
 *
 * @param name its alias: lower-case letters, digits and hyphens
 */
public record CreateOrganizationRequest(
    @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String name,
    @NotBlank String displayName) {}
