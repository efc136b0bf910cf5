package org.sealport.web.rest.v1.tenant;

import jakarta.validation.constraints.Size;

/**
 * What is to be different about a VDC.
 *
 * @param name null: it keeps it
 * @param enabled null: it stays as it is
 */
public record EditVdcRequest(@Size(min = 1, max = 80) String name, Boolean enabled) {}
