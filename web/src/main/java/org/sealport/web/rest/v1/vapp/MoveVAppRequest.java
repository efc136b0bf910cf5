package org.sealport.web.rest.v1.vapp;

import jakarta.validation.constraints.NotBlank;

/**
 * Moves a vApp.
 *
 * @param vdc the one that gets it
 */
public record MoveVAppRequest(@NotBlank String vdc) {}
