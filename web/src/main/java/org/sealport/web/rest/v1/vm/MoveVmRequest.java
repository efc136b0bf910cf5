package org.sealport.web.rest.v1.vm;

import jakarta.validation.constraints.NotBlank;

/**
 * Moves a VM.
 *
 * @param vApp the one that gets it
 */
public record MoveVmRequest(@NotBlank String vApp) {}
