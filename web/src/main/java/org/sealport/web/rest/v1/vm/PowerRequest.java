package org.sealport.web.rest.v1.vm;

import jakarta.validation.constraints.NotNull;
import org.sealport.domain.vm.PowerOperation;

/** What to do to the power of a VM. */
public record PowerRequest(@NotNull PowerOperation operation) {}
