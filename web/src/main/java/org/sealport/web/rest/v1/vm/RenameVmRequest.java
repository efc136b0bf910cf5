package org.sealport.web.rest.v1.vm;

import jakarta.validation.constraints.NotBlank;

/** What can be edited of a VM. */
public record RenameVmRequest(@NotBlank String name) {}
